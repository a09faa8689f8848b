using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>
/// Who calls, as libraries tell it: Devise, Warden, Sorcery, Clearance, Doorkeeper, JWT, HTTP authentication of Rails, passwords.
/// </summary>
internal static class RailsIdentity
{
    public const string Warden = "rb:rails.warden";

    private static readonly HashSet<string> Demands = new(StringComparer.Ordinal)
    {
        "require_login",
        "doorkeeper_authorize!",
        "authenticate!",
        "login_required",
        "require_authentication",
        "authenticate_user",
        "require_user",
        "authenticate_scope!",
        "authorize_request",
        "authenticate_with_token!",
        "authenticate_user_from_token!",
        "authenticate_request!",
    };

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("rb:JWT*", "decode", Decode),
        new(Warden, "authenticate!", Effects.Demand("warden.authenticate!")),
        new(Warden, "user", Effects.Caller()),
        new(Warden, "authenticate", Effects.Caller()),
        new(Warden, "authenticated?", site => new Value { Truth = Effects.Authenticated("warden", site.File, site.Place) }),
        Rule("warden", static site => RailsExchange.Of(site.Evaluator.Self) is null ? null : Value.External(Warden)),
        Rule("authenticate_or_request_with_http_token", static site => Ask(site, isDemanded: true)),
        Rule("authenticate_or_request_with_http_basic", static site => Ask(site, isDemanded: true)),
        Rule("authenticate_with_http_token", static site => Ask(site, isDemanded: false)),
        Rule("authenticate_with_http_basic", static site => Ask(site, isDemanded: false)),
        Rule("authenticate", Password),
        Rule("valid_password?", Proof),
        Rule("authenticate_by", Account),
        Rule("authenticate_otp", Proof),
        Rule("is_password?", Proof),
        Rule("doorkeeper_token", static site => site.Receiver is null ? Value.Of(Origins.Principal) : null),
        Rule("current_resource_owner", static site => site.Receiver is null ? Value.Of(Origins.Principal) : null),
        .. ((string[])["verify", "verified", "decrypt_and_verify"]).Select(n => new CallRule(
            "rb:ActiveSupport.MessageVerifier*",
            n,
            Effects.Verify("a signed message")
        )),
        new("rb:ActiveSupport.MessageEncryptor*", "decrypt_and_verify", Effects.Verify("a signed message")),
        .. ((string[])["construct_event", "verify_header"]).Select(n => new CallRule(
            "rb:Stripe.Webhook*",
            n,
            Effects.Verify("the signature of a webhook")
        )),
        Rule("*", Named),
    ];

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    /// <summary>
    /// Methods that libraries name after a scope: <c>authenticate_user!</c>, <c>current_admin</c>, <c>user_signed_in?</c>.
    /// </summary>
    private static Value? Named(CallSite site)
    {
        string name = site.Name;
        var on = site.Receiver ?? site.Evaluator.Self;
        if (RailsExchange.Of(on) is null)
        {
            return Role(site);
        }

        if (name.StartsWith("authenticate_", StringComparison.Ordinal) && name.EndsWith('!') || Demands.Contains(name))
        {
            return Effects.Demand(name)(site);
        }

        if (
            name.StartsWith("current_", StringComparison.Ordinal)
            && name.Length > 10
            && name
                is not (
                    "current_page"
                    or "current_locale"
                    or "current_ability"
                    or "current_path"
                    or "current_url"
                    or "current_time"
                    or "current_step"
                )
        )
        {
            return Caller(site, name["current_".Length..]);
        }

        if (name.EndsWith("signed_in?", StringComparison.Ordinal) || name is "logged_in?" or "authenticated?")
        {
            return new Value { Truth = Effects.Authenticated(name, site.File, site.Place) };
        }

        return name is "sign_in" or "sign_in_and_redirect" or "auto_login" or "bypass_sign_in" or "login" && site.Count > 0
            ? new Value { Truth = Condition.Always }
            : null;
    }

    /// <summary>Something that the caller is asked by a library: <c>current_user.has_role?(:admin)</c>.</summary>
    private static Value? Role(CallSite site) =>
        site is { Receiver: { } caller, Arguments.Count: > 0 }
        && site.Name.EndsWith('?')
        && caller.Has(Origins.Principal)
        && caller.Type?.External is null
            ? new Value
            {
                Origins = caller.Origins,
                Loads = caller.Loads,
                Key = site.Name,
                Truth = site.Name
                    is "has_role?"
                        or "has_any_role?"
                        or "has_permission?"
                        or "can?"
                        or "role?"
                        or "is?"
                        or "allowed_to?"
                        or "is_admin?"
                    ? site.Arguments.Any(a => a.Value.Loads.Count > 0)
                        ? Effects.Policy($"{site.Name} {site[0].Text}", [.. site.Arguments.Select(a => a.Value)], site.File, site.Place)
                        : Effects.Role($"{site.Name} {site[0].Text}", site.File, site.Place)
                    : null,
            }
            : null;

    /// <summary>The caller of a scope, who may be absent.</summary>
    public static Value Caller(CallSite site, string scope)
    {
        string name = ActiveRecord.Inflections.Camel(scope);
        var type = site.Evaluator.Code.Resolve(site.File, name) as ClassSymbol;
        return new Value { Origins = Origins.Principal, Type = type is null ? null : new KnownType { Class = type, IsInstance = true } };
    }

    /// <summary>A token is proved unless the third argument says that it is not to be.</summary>
    private static Value Decode(CallSite site)
    {
        if (site.Count > 2 && site[2].Truth is { IsNever: true } || site[1].IsNull)
        {
            return Value.Derived([site[0]]);
        }

        site.Evaluator.Assume(Effects.Authenticated("JWT.decode", site.File, site.Place));
        return Value.Of(Origins.Principal);
    }

    /// <summary>The block says whether the credentials are right; what it gives is the caller.</summary>
    private static Value? Ask(CallSite site, bool isDemanded)
    {
        if (site.Named("&") is not { Functions.Count: > 0 } block)
        {
            return null;
        }

        bool isBasic = site.Name.EndsWith("basic", StringComparison.Ordinal);
        var value = site.Evaluator.InvokeAny(
            block.Functions,
            [
                new ArgumentValue(Value.Of(Origins.Header, isBasic ? "name" : "token")),
                new ArgumentValue(isBasic ? Value.Of(Origins.Header, "password") : Value.Unknown),
            ],
            site
        );
        if (!isDemanded)
        {
            return value;
        }

        site.Evaluator.Isolated(() =>
        {
            site.Evaluator.Assume(Evaluator.TruthOf(value, site.File, site.Place).Negated());
            site.Evaluator.Respond(401, Value.Unknown, site.File, site.Place);
            return true;
        });
        var truth = Evaluator.TruthOf(value, site.File, site.Place);
        site.Evaluator.Assume(
            truth.Tests().Any(t => t.Subject.Has(Origins.Header | Origins.Principal) || t.Other?.Has(Origins.Header) == true)
                ? truth
                : Condition.And(truth, Effects.Authenticated(site.Name, site.File, site.Place))
        );
        return value;
    }

    /// <summary><c>user.authenticate(password)</c> of has_secure_password.</summary>
    private static Value? Password(CallSite site) =>
        site.Receiver is { } user && site.Count == 1 && (user.Has(Origins.Stored) || user.Type?.Class is not null)
            ? new Value
            {
                Origins = Origins.Principal,
                Type = user.Type,
                Truth = Effects.Policy("authenticate", [user], site.File, site.Place),
            }
            : null;

    /// <summary>A secret of a record is proved: a password, the token of a link that was mailed.</summary>
    private static Value? Proof(CallSite site) =>
        site.Receiver is { } record ? new Value { Truth = Effects.Policy(site.Name, [record], site.File, site.Place) } : null;

    private static Value? Account(CallSite site) =>
        site.Receiver?.Type is { Class: { } type }
            ? new Value
            {
                Origins = Origins.Principal,
                Type = new KnownType { Class = type, IsInstance = true },
                Truth = Effects.Authenticated("authenticate_by", site.File, site.Place),
            }
            : null;
}
