using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>
/// Django and Django REST framework: URL configurations, views of functions and classes, viewsets, permissions, models. Source: Django 5.2
/// documentation; Django REST framework documentation.
/// </summary>
internal static class DjangoPack
{
    public const string Name = "django";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Django, Django REST framework",
            Kind = PackKind.Server,
            Languages = Python,
            Calls =
            [
                new("py:django.urls*", "path", DjangoUrls.Path),
                new("py:django.urls*", "re_path", DjangoUrls.Path),
                new("py:django.conf.urls*", "url", DjangoUrls.Path),
                new("py:django.urls*", "include", DjangoUrls.Include),
                new("py:django.conf.urls*", "include", DjangoUrls.Include),
                new("py:django.conf.urls.i18n", "i18n_patterns", DjangoUrls.Patterns),
                new("py:rest_framework.urlpatterns", "format_suffix_patterns", Effects.Pass()),
                .. ((string[])["NestedSimpleRouter", "NestedDefaultRouter", "NestedMixin"]).Select(n => new CallRule(
                    "py:rest_framework_nested*",
                    n,
                    DjangoUrls.Nested
                )),
                .. ((string[])["DefaultRouter", "SimpleRouter", "BulkRouter", "ExtendedDefaultRouter", "ExtendedSimpleRouter"]).SelectMany(
                    n =>
                        (CallRule[])
                            [
                                new("py:rest_framework*", n, DjangoUrls.Router),
                                new("py:rest_framework_nested*", n, DjangoUrls.Router),
                                new("py:rest_framework_extensions*", n, DjangoUrls.Router),
                            ]
                ),
                new("py:rest_framework.router()", "register", DjangoUrls.Register),
                .. DjangoAccounts.Calls,
                .. DjangoQueries.Calls,
                .. DjangoAnswers.Calls,
            ],
            Members =
            [
                new("py:rest_framework.router()", "urls", DjangoUrls.ListOf),
                .. DjangoRequest.Members,
                .. DjangoForms.Members,
                .. DjangoAccounts.Members,
                .. DjangoQueries.Members,
            ],
            Names = DjangoRequest.Names,
            Discover = DjangoDiscovery.Find,
            Entities = DjangoEntities.Read,
            Limits =
            [
                "URL patterns that a library brings are not listed.",
                "Querysets that a manager of its own limits are followed where the manager is in the repository.",
            ],
        };
}
