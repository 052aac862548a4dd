"""Addresses: every page begins with its language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from mithaq.platform.publishing.views.meta import robots

urlpatterns = [
    path("robots.txt", robots),
    *i18n_patterns(path("", include("mithaq.platform.publishing.urls"))),
]

handler404 = "mithaq.platform.publishing.views.meta.not_found"
