"""Pictures that the server draws: places and sizes of what a template writes as SVG."""
