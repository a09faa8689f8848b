using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access;

/// <summary>The roles, policies and permissions that an endpoint asks the caller for, by the names that the code gives them.</summary>
internal static class RoleNames
{
    private const int MaxLength = 80;
    private const int MaxRoles = 12;
    private static readonly string[] Administrators = ["admin", "super", "root", "owner", "manage", "staff", "isstaff"];
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "user",
        "users",
        "member",
        "customer",
        "client",
        "patient",
        "student",
        "guest",
        "buyer",
        "subscriber",
        "applicant",
        "candidate",
        "jobseeker",
        "job_seeker",
        "player",
        "reader",
    };
    private static readonly string[] Words = ["role ", "roles ", "policy ", "permission ", "claim ", "roles_required ", "roles_accepted "];

    /// <summary>In order; empty where none is asked for or none has a name.</summary>
    public static IReadOnlyList<string> Of(FollowedEndpoint followed)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Test>(ReferenceEqualityComparer.Instance);
        Add(followed.AtHandler);
        foreach (var load in followed.Loads)
        {
            Add(load.Facts);
        }

        foreach (var response in followed.Trace.Responses)
        {
            if (!response.IsDenial)
            {
                Add(response.Facts);
            }
        }

        return [.. names.Take(MaxRoles)];

        // The same test holds at nearly every load and answer: it is looked at once.
        void Add(Condition condition)
        {
            foreach (var test in condition.Tests())
            {
                if (seen.Add(test) && CallerTests.AsksForRole(test))
                {
                    names.UnionWith(Named(test));
                }
            }
        }
    }

    /// <summary>
    /// Whether a test lets people in who are nothing but users, by a role that it names: that says who may ask, and not for whose record.
    /// </summary>
    public static bool LetsUsersIn(Test test) => Named(test).Any(n => Ordinary.Contains(n.ToLowerInvariant()));

    /// <summary>Whether a test names roles, and none of those that every user has.</summary>
    public static bool LetsOthersInAlone(Test test) =>
        CallerTests.AsksForRole(test)
        && (
            test.Kind is TestKind.Role or TestKind.Policy
            || Constant(test.Subject) is not null
            || (test.Other is { } other && Constant(other) is not null)
        )
        && Named(test).Any()
        && !LetsUsersIn(test);

    /// <summary>
    /// Whether a caller who is nothing but a user fails it: what stands behind <c>role === 'member' &amp;&amp; …</c> that leaves.
    /// </summary>
    public static bool RefusesUsers(Test test) =>
        test is { Kind: TestKind.Equality, Holds: false }
        && test with { Holds = true } is var asked
        && CallerTests.AsksForRole(asked)
        && LetsUsersIn(asked);

    /// <summary>
    /// A constant's text, or the member of an enumeration of a library that it is: <c>UserRole.MEMBER</c>. Null for what the program finds
    /// out.
    /// </summary>
    public static string? Constant(Value value) =>
        value.Origins != Origins.None
            ? null
            : value.Text
                ?? (value.Type?.External is { } external && external.LastIndexOf('.') is > 0 and var dot ? external[(dot + 1)..] : null);

    /// <summary>
    /// Whether a test asks for what administrators alone are, by its names; of one without a name nothing is known, and it counts.
    /// </summary>
    public static bool AreAdministrators(Test test) =>
        Named(test).All(n => Array.Exists(Administrators, a => n.Contains(a, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Named(Test test)
    {
        if (test.Kind == TestKind.Equality)
        {
            return Constant(test.Subject) is { } left ? Split(left)
                : test.Other is { } other && Constant(other) is { } right ? Split(right)
                : [];
        }

        return test.Name is { } name ? Split(name)
            : test.Subject.Key is { } key ? Split(key)
            : [];
    }

    /// <summary><c>admin</c> and <c>editor</c> of <c>hasAnyRole('admin', 'editor')</c> and of <c>role admin,editor</c>.</summary>
    private static IEnumerable<string> Split(string name)
    {
        string[] quoted = name.Split(['\'', '"']);
        if (quoted.Length >= 3)
        {
            return quoted.Where((_, i) => i % 2 == 1).Select(Plain).Where(IsName);
        }

        string text = Array.Find(Words, w => name.StartsWith(w, StringComparison.Ordinal)) is { } word ? name[word.Length..] : name;
        return text.Split(',').Select(Plain).Where(IsName);
    }

    private static string Plain(string name) => name.Trim().StartsWith("ROLE_", StringComparison.Ordinal) ? name.Trim()[5..] : name.Trim();

    private static bool IsName(string name) => name.Length is > 0 and <= MaxLength && !name.Contains('*', StringComparison.Ordinal);
}
