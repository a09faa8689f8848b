using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>What tables and columns hold, by the words of their names.</summary>
internal static class DataWords
{
    private static readonly HashSet<string> Private = new(StringComparer.Ordinal)
    {
        "birth",
        "birthday",
        "birthdate",
        "dob",
        "ssn",
        "cpf",
        "rg",
        "passport",
        "salary",
        "income",
        "wage",
        "iban",
        "tax",
        "token",
        "secret",
        "password",
        "passwd",
        "hash",
        "otp",
        "pin",
        "stripe",
        "medical",
        "diagnosis",
        "allergies",
        "medication",
        "ip",
        "billing",
        "payment",
        "card",
        "bank",
        "weight",
        "apikey",
    };

    /// <summary>What is private of a person and public of a shop.</summary>
    private static readonly HashSet<string> Contact = new(StringComparer.Ordinal)
    {
        "email",
        "mail",
        "phone",
        "mobile",
        "whatsapp",
        "address",
    };

    /// <summary>What is private only where somebody was.</summary>
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "latitude", "longitude", "lat", "lng" };

    private static readonly string[] Privileged =
    [
        "is_admin",
        "admin",
        "is_superuser",
        "is_staff",
        "is_moderator",
        "is_banned",
        "banned",
        "is_blocked",
        "credits",
        "credit_balance",
        "balance",
        "wallet_balance",
        "is_premium",
        "premium",
        "is_pro",
        "is_paid",
        "paid",
        "has_paid",
        "subscription_tier",
        "subscription_status",
        "subscription_plan",
        "permissions",
        "is_verified",
        "verified",
        "tokens_remaining",
    ];

    private static readonly string[] PrivilegedOnAccounts =
    [
        "role",
        "roles",
        "user_role",
        "app_role",
        "plan",
        "tier",
        "plan_id",
        "user_type",
        "account_type",
        "access_level",
    ];

    public static IReadOnlyList<string> PrivateColumns(SqlTable table)
    {
        bool isPerson = EntityNames.IsAccount(EntityNames.Normal(table.Name.Name));
        bool isOwned = isPerson || OwnerColumns(table).Count > 0;
        bool IsPrivate(string word) =>
            Private.Contains(word)
            || (Contact.Contains(word) && (isPerson || !IsPublished(table)))
            || (Places.Contains(word) && isOwned && !IsPublished(table));
        return
        [
            .. table
                .Columns.Values.Where(c => c.Type is not ("bool" or "timestamptz" or "timestamp") && Words(c.Name).Any(IsPrivate))
                .Select(c => c.Name)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Columns that lead to an account.</summary>
    public static IReadOnlyList<string> OwnerColumns(SqlTable table) =>
        [
            .. table
                .Columns.Values.Where(c =>
                    c.References is { } to && (to == TableName.AuthUsers || EntityNames.IsAccount(EntityNames.Normal(to.Name)))
                    || (c.Type is "uuid" or "text" or "varchar" or "int8" or "int4" && EntityNames.IsOwnerField(c.Name))
                )
                .Select(c => c.Name)
                .Order(StringComparer.Ordinal),
        ];

    public static bool IsPublished(SqlTable table) => DataNouns.HoldPublished(table.Name.Name);

    /// <summary>Columns whose value gives power or is paid for, which the owner of a row must not set.</summary>
    public static IReadOnlyList<string> PrivilegedColumns(SqlTable table)
    {
        bool isAccount =
            EntityNames.IsAccount(EntityNames.Normal(table.Name.Name))
            || table.Columns.Values.Any(c => c.Name == "id" && c.References == TableName.AuthUsers)
            || IsMembership(table);
        return
        [
            .. table
                .Columns.Values.Where(c =>
                    !c.IsGenerated
                    && (
                        Privileged.Contains(c.Name, StringComparer.Ordinal)
                        || (isAccount && PrivilegedOnAccounts.Contains(c.Name, StringComparer.Ordinal))
                    )
                )
                .Select(c => c.Name)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a row makes somebody something: a role of an account, a member of a group.</summary>
    public static bool IsMembership(SqlTable table) =>
        Words(table.Name.Name)
            .Any(w => w is "role" or "roles" or "member" or "members" or "membership" or "memberships" or "admins" or "permissions");

    private static string[] Words(string name) => name.ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
}
