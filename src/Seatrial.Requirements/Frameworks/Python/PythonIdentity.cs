using System.Text.RegularExpressions;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Python;

/// <summary>
/// Tokens and what applications of Python share: verified and unverified claims, members of what a request holds, constants of statuses.
/// </summary>
internal static partial class PythonIdentity
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "python-tokens",
            Title = "Tokens in Python: PyJWT, python-jose, Authlib, itsdangerous",
            Kind = PackKind.Identity,
            Languages = Python,
            Calls =
            [
                new("py:jwt", "decode", Decode),
                new("py:jose.jwt", "decode", Decode),
                new("py:authlib.jose*", "decode", Decode),
                new("py:jwt.PyJWT()", "decode", Decode),
                new("py:jose.jwt", "get_unverified_claims", _ => Value.Of(Claims.Token, "token")),
                new("py:jose.jwt", "get_unverified_header", _ => Value.Of(Claims.Token, "token")),
                new("py:jwt", "get_unverified_header", _ => Value.Of(Claims.Token, "token")),
                new("py:itsdangerous*", "loads", Effects.Verify("signed token")),
                new("py:itsdangerous*", "unsign", Effects.Verify("signed token")),
                new("py:google.oauth2.id_token", "verify_oauth2_token", Effects.Verify("Google ID token")),
                new("py:google.oauth2.id_token", "verify_firebase_token", Effects.Verify("Firebase ID token")),
                new("py:firebase_admin.auth", "verify_id_token", Effects.Verify("Firebase ID token")),
                new("py:firebase_admin.auth", "verify_session_cookie", Effects.Verify("Firebase session")),
                .. ((string[])["b64decode", "urlsafe_b64decode", "standard_b64decode", "decodebytes"]).Select(n => new CallRule(
                    "py:base64",
                    n,
                    Decoded
                )),
                new("py:json", "loads", Decoded),
                new("py:pickle", "loads", Decoded),
                new("py:ast", "literal_eval", Decoded),
                new("py:hmac", "compare_digest", Effects.Compare),
                new("py:secrets", "compare_digest", Effects.Compare),
                new("*", "encode", Encoded) { Languages = Python },
                new("*", "callable", IsCallable) { Languages = Python },
                .. PythonTexts.Calls,
                new("py:functools", "wraps", _ => Value.Unknown),
                new("py:typing*", "cast", s => s.Count == 2 ? s[1] : null) { Languages = Python },
                new("*", "get", Member) { Languages = Python },
                new("*", "getlist", Member) { Languages = Python },
                new("*", "pop", Member) { Languages = Python },
                new("*", "get_list", Member) { Languages = Python },
            ],
            Members =
            [
                new("py:fastapi.status", "", Status),
                new("py:starlette.status", "", Status),
                new("py:rest_framework.status", "", Status),
                new("py:http.HTTPStatus", "", NamedStatus),
                new("py:http.HTTPStatus.*", "value", site => site.Target),
            ],
        };

    private static Value? Decode(CallSite site)
    {
        bool isUnverified =
            IsOff(site.Named("verify")) || IsOff(site.Named("options")?.Object?.Members.GetValueOrDefault("verify_signature")?.Value);
        return isUnverified ? Value.Of(Claims.Token, "token") : Effects.Verify("signed token")(site);
    }

    /// <summary>The bytes of a text.</summary>
    private static Value? Encoded(CallSite site) =>
        site.Receiver is { Type: null, Functions.Count: 0 } text ? text with { Truth = null } : null;

    /// <summary>What a decorator asks of its argument, so that it can be written with parentheses and without.</summary>
    private static Value? IsCallable(CallSite site) =>
        site is not { Receiver: null, Count: 1 } ? null
        : site[0].Functions.Count > 0 || site[0].Type?.Class is not null ? new Value { Truth = Condition.Always }
        : site[0] is { IsNull: true } or { Text: not null } or { Object: not null } ? new Value { Truth = Condition.Never }
        : null;

    private static Value Decoded(CallSite site) => Claims.Decoded(Value.Derived([site[0]]));

    private static bool IsOff(Value? value) => value?.Truth is { IsNever: true };

    /// <summary>One member of what came with a request, a token or a record: <c>payload.get("sub")</c>.</summary>
    private static Value? Member(CallSite site) =>
        site.Receiver is { } receiver
        && site.Count > 0
        && site[0].Text is { } key
        && IsDictionary(receiver.Type, site)
        && receiver.Object is null
        && (receiver.Origins != Origins.None || receiver.Loads.Count > 0)
            ? new Value
            {
                Origins = receiver.Origins,
                Key = key,
                Loads = receiver.Loads,
            }
        : site.Receiver is { Object: { Tag: null } known } && site[0].Text is { } name && known.Members.TryGetValue(name, out var cell)
            ? cell.Value
        : site is { Receiver: { } table, Count: > 0 } ? Evaluator.Looked(table, site[0], site.Count > 1 ? site[1] : Value.Null)
        : null;

    /// <summary>
    /// Of no type that is known, or declared to be a dictionary: <c>dict[str, Any]</c>, a <c>TypedDict</c> of the repository.
    /// </summary>
    private static bool IsDictionary(KnownType? type, CallSite site) =>
        type is null
        || (
            type.Class is { } own
                ? type.IsInstance && site.Evaluator.Code.Method(own, "get") is null && own.Class.Bases.Any(b => b.ShortName == "TypedDict")
                : type.External is null
                    || type.External.EndsWith("dict", StringComparison.OrdinalIgnoreCase)
                    || type.External.EndsWith("Mapping", StringComparison.Ordinal)
        );

    /// <summary><c>HTTP_404_NOT_FOUND</c>.</summary>
    private static Value? Status(MemberSite site) =>
        StatusNumber().Match(site.Name) is { Success: true } match ? Value.Constant(match.Groups[1].Value) : null;

    private static Value? NamedStatus(MemberSite site) =>
        site.Name switch
        {
            "OK" => Value.Constant("200"),
            "CREATED" => Value.Constant("201"),
            "NO_CONTENT" => Value.Constant("204"),
            "BAD_REQUEST" => Value.Constant("400"),
            "UNAUTHORIZED" => Value.Constant("401"),
            "FORBIDDEN" => Value.Constant("403"),
            "NOT_FOUND" => Value.Constant("404"),
            "CONFLICT" => Value.Constant("409"),
            "UNPROCESSABLE_ENTITY" => Value.Constant("422"),
            "TOO_MANY_REQUESTS" => Value.Constant("429"),
            _ => null,
        };

    [GeneratedRegex("^HTTP_([1-5][0-9]{2})_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusNumber();
}
