using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Whether an entity is an account by what it holds, whatever it is called: a password, and a name to sign in with. What also holds a host
/// is a connection to something else, and what refers to an owner is his.
/// </summary>
internal static class AccountFields
{
    private static readonly HashSet<string> SignInNames = new(StringComparer.Ordinal)
    {
        "username",
        "email",
        "login",
        "phone",
        "phonenumber",
        "mobile",
        "emailaddress",
        "loginname",
    };

    private static readonly HashSet<string> Connections = new(StringComparer.Ordinal)
    {
        "host",
        "hostname",
        "port",
        "server",
        "url",
        "uri",
        "database",
        "endpoint",
        "dsn",
        "ssid",
    };

    private static readonly string[] SignInWords =
    [
        "password",
        "passwd",
        "email",
        "credential",
        "oauth",
        "provider",
        "login",
        "otp",
        "totp",
        "signin",
        "subject",
        "salt",
        "hash",
    ];

    public static bool Say(Entity entity)
    {
        bool Has(HashSet<string> names) => entity.Fields.Any(f => names.Contains(Plain(f)));
        return HoldPassword(entity)
            && Has(SignInNames)
            && !Has(Connections)
            && !entity.Fields.Any(f => !f.IsMany && EntityNames.IsOwnerField(f.Name) && !SignInNames.Contains(Plain(f)));
    }

    /// <summary>
    /// Whether none of its fields is of who signs in: what it is signed in with, who vouches for it, where it is written to. Of an entity
    /// without fields nothing is known.
    /// </summary>
    public static bool SayNothing(Entity entity) =>
        entity.Fields.Count > 0
        && !HoldPassword(entity)
        && !entity.Fields.Any(f =>
            Plain(f) is var name
            && (SignInNames.Contains(name) || Array.Exists(SignInWords, w => name.Contains(w, StringComparison.Ordinal)))
        );

    public static bool HoldPassword(Entity entity) => entity.Fields.Any(f => PasswordFields.Has(f.Name));

    private static string Plain(EntityField field) => field.Name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
