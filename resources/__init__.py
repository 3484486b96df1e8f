"""Fonts, pictures, icons, pledges, themes and translations: data only, read through careboard.assets."""
