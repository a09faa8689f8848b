namespace Seatrial.Requirements.Endpoints;

/// <summary>Names of models, tables and fields, made comparable.</summary>
internal static class EntityNames
{
    private static readonly string[] Wrappers =
    [
        "repository",
        "service",
        "model",
        "entity",
        "table",
        "schema",
        "dao",
        "store",
        "collection",
        "set",
    ];

    /// <summary>Words that name the account of a caller.</summary>
    private static readonly HashSet<string> Accounts = new(StringComparer.Ordinal)
    {
        "user",
        "account",
        "member",
        "customer",
        "profile",
        "person",
        "employee",
        "student",
        "patient",
        "player",
        "appuser",
        "applicationuser",
        "identityuser",
        "userprofile",
        "client",
        "author",
        "owner",
        "participant",
    };

    /// <summary>
    /// Those among them that name who signs in, wherever one does; the others name people whom an application keeps records about as well.
    /// </summary>
    private static readonly HashSet<string> SignIns = new(StringComparer.Ordinal)
    {
        "user",
        "account",
        "appuser",
        "applicationuser",
        "identityuser",
    };

    /// <summary>Words that name a group of accounts that shares data.</summary>
    private static readonly HashSet<string> Tenants = new(StringComparer.Ordinal)
    {
        "tenant",
        "organization",
        "organisation",
        "org",
        "team",
        "workspace",
        "company",
        "group",
        "business",
        "household",
        "family",
        "clinic",
        "school",
    };

    /// <summary>Beginnings of fields that hold who a record belongs to: <c>userId</c>, <c>created_by</c>.</summary>
    private static readonly HashSet<string> OwnerFields = new(StringComparer.Ordinal)
    {
        "user",
        "owner",
        "author",
        "creator",
        "createdby",
        "account",
        "customer",
        "member",
        "profile",
        "person",
        "employee",
        "patient",
        "student",
        "sender",
        "recipient",
        "receiver",
        "seller",
        "buyer",
        "assignee",
        "uploadedby",
        "postedby",
        "addedby",
        "uid",
        "belongsto",
        "reporter",
        "requester",
        "submittedby",
        "appuser",
        "applicationuser",
        "identityuser",
        "userprofile",
    };

    /// <summary>Fields by which accounts are known to others.</summary>
    public static readonly HashSet<string> PublicNames = new(StringComparer.Ordinal)
    {
        "username",
        "handle",
        "nickname",
        "slug",
        "login",
        "screenname",
        "displayname",
    };

    private static readonly string[] ReferredAccounts = ["user", "account", "customer", "owner"];

    private static readonly string[] Touches = ["updat", "modif", "delet", "approv", "review", "chang", "edit", "verif", "superuser"];

    private static readonly string[] Endings = ["id", "uuid", "uid", "username", "email", "key", "ref", "fk", "pk", "name"];

    /// <summary>Lower case, singular, without prefix of a schema and without words such as <c>Repository</c>.</summary>
    public static string Normal(string name)
    {
        string last = name[(name.LastIndexOfAny(['.', '\\', ':', '/']) + 1)..].Trim('"', '`', '[', ']', '\'');
        string plain = last.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (string wrapper in Wrappers)
        {
            if (plain.Length > wrapper.Length + 2 && plain.EndsWith(wrapper, StringComparison.Ordinal))
            {
                plain = plain[..^wrapper.Length];
            }
        }

        return Singular(plain);
    }

    public static bool IsAccount(string normal) => Accounts.Contains(normal);

    public static bool IsSignIn(string normal) => SignIns.Contains(normal);

    public static bool IsTenant(string normal) => Tenants.Contains(normal);

    /// <summary>What the field refers to, by its name: <c>user</c> of <c>user_id</c>, of <c>userId</c> and of <c>UserId</c>.</summary>
    public static string Referred(string field)
    {
        string plain = field[(field.LastIndexOf('.') + 1)..]
            .Replace("_", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .ToLowerInvariant();
        foreach (string ending in Endings)
        {
            if (plain.Length > ending.Length && plain.EndsWith(ending, StringComparison.Ordinal))
            {
                return plain[..^ending.Length];
            }
        }

        return plain;
    }

    /// <summary>Whether a field says by its name which account a record belongs to.</summary>
    public static bool IsOwnerField(string field)
    {
        string last = field[(field.LastIndexOf('.') + 1)..];
        string plain = last.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return OwnerFields.Contains(plain) || OwnerFields.Contains(Referred(field)) || IsAccountReference(last);
    }

    /// <summary>Whether a field says who touched a record, or who is to work on it: it is not theirs by that.</summary>
    public static bool IsTouch(string field)
    {
        string plain = field[(field.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.StartsWith("assigned", StringComparison.Ordinal)
            || (plain.EndsWith("by", StringComparison.Ordinal) && Array.Exists(Touches, t => plain.Contains(t, StringComparison.Ordinal)))
            || (
                plain.EndsWith("byid", StringComparison.Ordinal) && Array.Exists(Touches, t => plain.Contains(t, StringComparison.Ordinal))
            );
    }

    /// <summary>
    /// A reference to an account under a longer name: <c>sourceAccountId</c>, <c>from_user_id</c>; not who touched a record last.
    /// </summary>
    private static bool IsAccountReference(string field)
    {
        string plain = field.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        string referred = Referred(field);
        return plain.EndsWith("id", StringComparison.Ordinal)
            && Array.Exists(ReferredAccounts, a => referred.Length > a.Length && referred.EndsWith(a, StringComparison.Ordinal))
            && !Array.Exists(Touches, t => plain.Contains(t, StringComparison.Ordinal));
    }

    public static bool IsTenantField(string field) =>
        IsTenant(Referred(field)) && !field.EndsWith("name", StringComparison.OrdinalIgnoreCase);

    private static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name[..^3] + "y"
        : name.EndsWith("sses", StringComparison.Ordinal)
        || name.EndsWith("xes", StringComparison.Ordinal)
        || name.EndsWith("ches", StringComparison.Ordinal)
        || name.EndsWith("shes", StringComparison.Ordinal)
            ? name[..^2]
        : name == "people" ? "person"
        : name.EndsWith('s')
        && !name.EndsWith("ss", StringComparison.Ordinal)
        && !name.EndsWith("us", StringComparison.Ordinal)
        && !name.EndsWith("is", StringComparison.Ordinal)
        && name.Length > 3
            ? name[..^1]
        : name;
}
