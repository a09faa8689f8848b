using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Responses, exceptions and decorators of Django and Django REST framework.</summary>
internal static class DjangoAnswers
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    private static readonly (string Module, string Name, int Status)[] Refusals =
    [
        ("py:django.http*", "HttpResponseForbidden", 403),
        ("py:django.http*", "HttpResponseNotFound", 404),
        ("py:django.http*", "HttpResponseBadRequest", 400),
        ("py:django.http*", "HttpResponseNotAllowed", 405),
        ("py:django.http*", "HttpResponseRedirect", 302),
        ("py:django.http*", "Http404", 404),
        ("py:django.shortcuts", "redirect", 302),
        ("py:django.core.exceptions", "PermissionDenied", 403),
        ("py:rest_framework.exceptions", "PermissionDenied", 403),
        ("py:rest_framework.exceptions", "NotAuthenticated", 401),
        ("py:rest_framework.exceptions", "AuthenticationFailed", 401),
        ("py:rest_framework.exceptions", "NotFound", 404),
        ("py:rest_framework.exceptions", "ValidationError", 400),
        ("py:rest_framework.serializers", "ValidationError", 400),
        ("py:rest_framework.exceptions", "MethodNotAllowed", 405),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Refusals.Select(r => new CallRule(r.Module, r.Name, Effects.Denial(r.Status))),
        new("py:django.shortcuts", "render", site => Shown(site, site.Count > 2 ? site[2] : site.Named("context") ?? Value.Unknown)),
        new(
            "py:django.template.response",
            "TemplateResponse",
            site => Shown(site, site.Count > 2 ? site[2] : site.Named("context") ?? Value.Unknown)
        ),
        new(
            "py:django.template.loader",
            "render_to_string",
            site => Shown(site, site.Count > 1 ? site[1] : site.Named("context") ?? Value.Unknown)
        ),
        new("py:django.http*", "HttpResponse", Answer),
        new("py:django.http*", "JsonResponse", Answer),
        new("py:rest_framework.response", "Response", Answer),
        new("py:django.contrib.auth.decorators", "login_required", PythonGuards.Authenticated("login_required")),
        new("py:django.contrib.auth.decorators", "permission_required", PythonGuards.Role("permission_required")),
        new("py:django.contrib.auth.decorators", "user_passes_test", PassesTest),
        new("py:graphql_jwt.decorators", "user_passes_test", PassesTest),
        new("py:django.contrib.admin.views.decorators", "staff_member_required", PythonGuards.Role("staff_member_required")),
        new("*", "has_perm", Permission) { Languages = Python },
        new("*", "has_perms", Permission) { Languages = Python },
        new("py:django.contrib.auth", "authenticate", _ => Value.Of(Origins.Principal)),
    ];

    public static int StatusOf(Value value) => value.Denial != 0 ? value.Denial : 200;

    /// <summary>A page shows what its template is given.</summary>
    private static Value Shown(CallSite site, Value context) =>
        Effects.StatusOf(site.Named("status") ?? Value.Unknown) is >= 300 and var status
            ? new Value { Denial = status }
            : Value.Derived([context]) with
            {
                Object = context.Object,
            };

    private static Value Answer(CallSite site)
    {
        int status = Effects.StatusOf(site.Named("status") ?? Value.Unknown);
        var content = site.Count > 0 ? site[0] : site.Named("data") ?? Value.Unknown;
        return status >= 300 ? new Value { Denial = status } : Value.Derived([content]) with { Object = content.Object };
    }

    /// <summary><c>user.has_perm('app.change_order', order)</c>: about an object where one is given.</summary>
    private static Value? Permission(CallSite site) =>
        site.Receiver?.Has(Origins.Principal) != true
            ? null
            : new Value
            {
                Truth =
                    site.Count > 1
                        ? Effects.Policy($"permission {site[0].Text}", [site[1]], site.File, site.Place)
                        : Effects.Role($"permission {site[0].Text}", site.File, site.Place),
            };

    /// <summary>The test is a function of the account.</summary>
    private static Value? PassesTest(CallSite site)
    {
        var test = site[0].Functions;
        return test.Count == 0
            ? null
            : Value.Function(
                Closure.From(decorated =>
                    Value.Function(
                        Closure.From(call =>
                        {
                            var user = new Value
                            {
                                Origins = Origins.Principal,
                                Type = new KnownType { External = DjangoRequest.User, IsInstance = true },
                            };
                            var value = call.Evaluator.InvokeAny(test, [new ArgumentValue(user)], call);
                            call.Evaluator.Assume(Evaluator.TruthOf(value, call.File, call.Place));
                            return call.Evaluator.InvokeAny(decorated[0].Functions, call.Arguments, call);
                        })
                    )
                )
            );
    }
}
