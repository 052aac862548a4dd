"""Addresses: every page begins with its language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from mithaq.platform.publishing.views.meta import robots

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    # Without a language: the other server knows one address to come back to.
    path("account/", include("allauth.socialaccount.providers.openid_connect.urls")),
    *i18n_patterns(
        path("desk/", include("mithaq.platform.workspace.urls")),
        path("account/", include("allauth.account.urls")),
        path("account/2fa/", include("allauth.mfa.urls")),
        path("account/elsewhere/", include("allauth.socialaccount.urls")),
        path("", include("mithaq.platform.publishing.urls")),
    ),
]

handler403 = "mithaq.platform.publishing.views.meta.not_allowed"
handler404 = "mithaq.platform.publishing.views.meta.not_found"
