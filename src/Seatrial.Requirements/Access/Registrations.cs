using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Whether making an account without being asked who one is means that a person registers: the request brings what is in it, there is
/// somewhere to sign in with it, and no other endpoint is the registration. What a program fills with accounts of its own, and what
/// administrators do, is none.
/// </summary>
internal static class Registrations
{
    private const int MaxDepth = 4;

    /// <summary>
    /// Names of what somebody signs in with; others that <see cref="EntityNames.IsAccount"/> knows are people whom the application keeps
    /// records about, unless they have a password.
    /// </summary>
    private static readonly HashSet<string> SignIn = new(StringComparer.Ordinal)
    {
        "user",
        "account",
        "profile",
        "appuser",
        "applicationuser",
        "identityuser",
        "userprofile",
        "member",
    };

    public static bool IsOne(Load create, FollowedEndpoint followed, AccessContext context) =>
        context.OwnerOf(create).Kind == OwnershipKind.Account
        && !IsSafe(followed.Endpoint)
        && (create.Data is not { } data || Takes(data, 0))
        && context.HasSignIn
        && (SignIn.Contains(EntityNames.Normal(create.Entity)) || context.HasPassword(create) || WritesPassword(create))
        && (PublicRoutes.IsEntrance(followed.Endpoint) || !context.HasAuthentication || !context.RegistersElsewhere(followed));

    /// <summary>Whether a request of its method is to change nothing.</summary>
    public static bool IsSafe(Endpoint endpoint) => endpoint.Method is "GET" or "HEAD" or "PAGE" or "QUERY";

    private static bool WritesPassword(Load create) => create.Data?.Object is { } made && made.Members.Keys.Any(PasswordFields.Has);

    /// <summary>Whether anything in it is of the request; what is not known may be.</summary>
    private static bool Takes(Value value, int depth)
    {
        if (
            value.Has(Origins.Input)
            || value is { Object: null, Text: null, Loads.Count: 0, Origins: Origins.None, IsNull: false, Truth: null }
        )
        {
            return true;
        }

        return depth < MaxDepth
            && value.Object is { } made
            && (
                made.Members.Count + (made.Rest.Value is null ? 0 : 1) == 0
                || made.Members.Values.Append(made.Rest).Any(c => c.Value is { } part && Takes(part, depth + 1))
            );
    }
}
