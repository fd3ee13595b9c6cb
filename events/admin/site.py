"""What the admin is called; may import Django's admin only."""

from django.contrib import admin

admin.site.site_title = "newsdb"
admin.site.site_header = "newsdb"
admin.site.index_title = "Redactie"
admin.site.index_template = "admin/events/index.html"
