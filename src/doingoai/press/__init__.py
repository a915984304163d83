"""What a press officer works with: briefings, inquiries, reports; above the rules.

The briefing asks, and lets rules look at what was answered.
"""
