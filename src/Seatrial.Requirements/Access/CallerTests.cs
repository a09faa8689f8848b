using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>What a test says about the caller.</summary>
internal static class CallerTests
{
    private static readonly string[] RoleWords =
    [
        "role",
        "admin",
        "permission",
        "scope",
        "superuser",
        "staff",
        "moderator",
        "privilege",
        "groups",
        "authorit",
        "claims",
        "can",
        "level",
        "isowner",
    ];

    private static readonly string[] CredentialWords = ["auth", "token", "session", "sid", "jwt", "api-key", "apikey"];

    private static readonly HashSet<string> RoleNames = new(StringComparer.Ordinal)
    {
        "admin",
        "administrator",
        "superadmin",
        "superuser",
        "root",
        "moderator",
        "mod",
        "staff",
        "manager",
        "editor",
        "roleadmin",
        "rolemoderator",
        "owner",
        "operator",
        "support",
    };

    /// <summary>The caller is known where it holds.</summary>
    public static bool Authenticates(Test test) =>
        test.Kind switch
        {
            TestKind.Authenticated or TestKind.Role or TestKind.Policy => test.Holds,
            TestKind.Truth => test.Holds && test.Subject.Has(Origins.Principal),
            TestKind.Shape => false,
            _ => test.Holds
                && !IsOfForm(test.Subject)
                && !IsOfForm(test.Other!)
                && (
                    IsCaller(test.Subject)
                    || IsCaller(test.Other!)
                    || IsSharedSecret(test.Subject, test.Other!)
                    || IsSharedSecret(test.Other!, test.Subject)
                ),
        };

    /// <summary>The request brings a header or cookie that callers prove themselves with where it holds, whatever it says.</summary>
    public static bool TakesCredential(Test test) =>
        test is { Kind: TestKind.Truth, Holds: true, Subject.Key: { } key }
        && (test.Subject.Has(Origins.Header) || test.Subject.Has(Origins.Cookie))
        && Array.Exists(CredentialWords, w => key.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>The caller has a role or permission where it holds.</summary>
    public static bool AsksForRole(Test test) =>
        test.Kind switch
        {
            TestKind.Role => test.Holds,
            TestKind.Policy => test.Holds && test.Subjects.Count == 0,
            TestKind.Truth => test.Holds && IsRole(test.Subject),
            TestKind.Equality => test.Holds
                && (
                    IsRoleName(test.Subject, test.Other!)
                    || IsRoleName(test.Other!, test.Subject)
                    || (IsRole(test.Subject) && !test.Other!.Has(Origins.Argument))
                    || (IsRole(test.Other!) && !test.Subject.Has(Origins.Argument))
                ),
            _ => false,
        };

    /// <summary>A policy was asked about some object.</summary>
    public static bool IsPolicy(Test test) => test.Kind == TestKind.Policy && test.Holds;

    /// <summary>The signature of another system was verified.</summary>
    public static bool IsSignature(Test test) =>
        test is { Kind: TestKind.Authenticated, Holds: true, Name: { } name }
        && name.StartsWith("the signature of ", StringComparison.Ordinal);

    /// <summary>Another system proves itself by what it signed, or by a secret that the program itself holds: no account calls.</summary>
    public static bool IsOfMachine(Test test) =>
        (IsSignature(test) && test.Name!.Contains("webhook", StringComparison.Ordinal))
        || (
            test is { Kind: TestKind.Equality, Holds: true, Other: { } other }
            && !IsCaller(test.Subject)
            && !IsCaller(other)
            && ((IsHeld(other) && IsSharedSecret(test.Subject, other)) || (IsHeld(test.Subject) && IsSharedSecret(other, test.Subject)))
        );

    /// <summary>A header that holds what the body was signed with, also once it is decoded.</summary>
    private static bool IsSignatureOfBody(Value value) =>
        value.Has(Origins.Header)
        && value.Key is { } key
        && (key.Contains("signature", StringComparison.OrdinalIgnoreCase) || key.Contains("hmac", StringComparison.OrdinalIgnoreCase));

    private static bool IsHeld(Value value) => value.Loads.Count == 0 && !value.Has(Origins.Stored);

    public static bool IsCaller(Value value) => value.Has(Origins.Principal);

    /// <summary>What a session keeps to know its own forms again: everybody is given one.</summary>
    private static bool IsOfForm(Value value) =>
        value.Key is { } key
        && (
            key.Contains("csrf", StringComparison.OrdinalIgnoreCase)
            || key.Contains("xsrf", StringComparison.OrdinalIgnoreCase)
            || key.Contains("captcha", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>What the caller is, not who: <c>user.role</c>, <c>user.isAdmin</c>.</summary>
    public static bool IsRole(Value value)
    {
        if (!value.Has(Origins.Principal) || value.Key is not { } key)
        {
            return false;
        }

        // Something of a role or permission that the caller was given: its name, whether it opens everything.
        if (
            value.Has(Origins.Stored)
            && key is not ("id" or "_id" or "Id")
            && value.Loads.Any(l => EntityNames.Normal(l.Entity) is "role" or "permission")
        )
        {
            return true;
        }

        string plain = key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain is "type" or "usertype" or "accounttype"
            || Array.Exists(
                RoleWords,
                w => plain.Contains(w, StringComparison.Ordinal) && (w != "can" || plain.StartsWith("can", StringComparison.Ordinal))
            );
    }

    /// <summary>Something of the caller is compared with a word that names a role: <c>roles[i].name === 'moderator'</c>.</summary>
    private static bool IsRoleName(Value value, Value constant) =>
        value.Has(Origins.Principal)
        && constant is { Text: { } text, Origins: Origins.None }
        && RoleNames.Contains(text.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant());

    /// <summary>A secret of the request is compared with one that the program holds: a scheduled job, a webhook.</summary>
    private static bool IsSharedSecret(Value sent, Value held) =>
        (
            Store.IsCredential(sent)
            || IsSignatureOfBody(sent)
            || (
                sent.Has(Origins.Query | Origins.Body)
                && sent.Key is { } key
                && (key.Contains("secret", StringComparison.OrdinalIgnoreCase) || key.Contains("token", StringComparison.OrdinalIgnoreCase))
            )
        )
        && !held.Has(Origins.Input)
        && (held.Text is null || held.Text.Contains('*', StringComparison.Ordinal) || held.Text.Length >= 16);
}
