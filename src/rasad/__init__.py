"""Rasad (رصد) reads Arabic news about diplomacy and keeps an evidence-linked record of it."""
