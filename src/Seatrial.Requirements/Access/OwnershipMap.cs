using System.Collections.Frozen;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Which tables lead to an account or to a group of accounts: directly, or over the tables that they refer to. What leads nowhere belongs
/// to nobody: catalogues, tags, countries.
/// </summary>
public sealed class OwnershipMap
{
    private const int MaxDistance = 4;

    /// <summary>The name that some give to who signs in and others to what those who sign in share.</summary>
    private const string Workspace = "account";

    private readonly FrozenDictionary<string, Entity> byName;
    private readonly Dictionary<string, Ownership> answers = new(StringComparer.Ordinal);

    public OwnershipMap(IEnumerable<Entity> entities)
    {
        var names = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            foreach (string name in (IEnumerable<string>)[entity.Name, .. entity.Aliases])
            {
                string normal = EntityNames.Normal(name);
                if (!names.TryGetValue(normal, out var known) || known.Fields.Count < entity.Fields.Count)
                {
                    names[normal] = entity;
                }
            }
        }

        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public bool IsEmpty => byName.Count == 0;

    /// <summary>Whose the records of an entity are, as far as its declaration says.</summary>
    public Ownership Of(string name)
    {
        string normal = EntityNames.Normal(name);
        lock (answers)
        {
            if (!answers.TryGetValue(normal, out var known))
            {
                answers[normal] = known = Find(normal, 0, []);
            }

            return known;
        }
    }

    /// <summary>Whether the records hold passwords, as far as their declaration says.</summary>
    internal bool HoldsPassword(string name) =>
        byName.TryGetValue(EntityNames.Normal(name), out var entity) && AccountFields.HoldPassword(entity);

    /// <summary>Whether an entity is declared with a field of that name, however it is written.</summary>
    internal bool Declares(string name, string field) =>
        byName.TryGetValue(EntityNames.Normal(name), out var entity)
        && entity.Fields.Any(f =>
            f.Name.Replace("_", "", StringComparison.Ordinal)
                .Equals(field.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// Whether nobody signs in with it, and people who do are declared beside it: what many of them share, or the settings of the whole
    /// application.
    /// </summary>
    private bool IsWorkspace(Entity entity) =>
        AccountFields.SayNothing(entity)
        && byName.Any(e => e.Key != Workspace && e.Value != entity && EntityNames.IsAccount(e.Key) && !AccountFields.SayNothing(e.Value));

    /// <summary>
    /// Whether nobody signs in with it and somebody does with another entity: a patient, a customer, the membership of a team. Whose it is,
    /// if anybody's, its own fields say.
    /// </summary>
    private bool IsPersonOnly(string normal, Entity entity) =>
        !EntityNames.IsSignIn(normal)
        && entity.Fields.Count > 0
        && !AccountFields.HoldPassword(entity)
        && byName.Any(e =>
            e.Value != entity
            && ((EntityNames.IsSignIn(e.Key) && !AccountFields.SayNothing(e.Value)) || e.Value.Fields.Any(f => PasswordFields.Has(f.Name)))
        );

    /// <summary>Owned by whom a field names; where that is a person with whom nobody signs in, it is whose he is.</summary>
    private Ownership Made(Entity entity, EntityField field, int distance, HashSet<string> seen)
    {
        string referred = EntityNames.Normal(field.References ?? EntityNames.Referred(field.Name));
        string? notedBy =
            EntityNames.Referred(field.Name) is "createdby" or "creator" or "addedby" or "uploadedby" or "submittedby" ? entity.Name
            : byName.TryGetValue(referred, out var person)
            && person != entity
            && EntityNames.IsAccount(referred)
            && IsPersonOnly(referred, person)
                ? Find(referred, distance + 1, [.. seen]).NotedBy
            : null;
        return new Ownership(OwnershipKind.Owned, $"{entity.Name}.{field.Name}", [field.Name]) { NotedBy = notedBy };
    }

    /// <summary>Whether a field names a person with whom nobody signs in, and who belongs to nobody.</summary>
    private bool LeadsToNobody(EntityField field, int distance, HashSet<string> seen)
    {
        string referred = EntityNames.Normal(field.References ?? EntityNames.Referred(field.Name));
        return byName.TryGetValue(referred, out var person)
            && EntityNames.IsAccount(referred)
            && IsPersonOnly(referred, person)
            && Find(referred, distance + 1, [.. seen]).Kind == OwnershipKind.Nobody;
    }

    private Ownership Find(string normal, int distance, HashSet<string> seen)
    {
        byName.TryGetValue(normal, out var entity);
        bool isWorkspace = entity is not null && normal == Workspace && IsWorkspace(entity);
        if (EntityNames.IsAccount(normal) && !isWorkspace && !(entity is not null && IsPersonOnly(normal, entity)))
        {
            return new Ownership(OwnershipKind.Account, "the account itself", []);
        }

        if (entity is null)
        {
            return Ownership.Undeclared;
        }

        if (distance > MaxDistance || !seen.Add(normal))
        {
            return Ownership.Nobody;
        }

        if (AccountFields.Say(entity))
        {
            return new Ownership(OwnershipKind.Account, "the account itself, by its password", []);
        }

        foreach (var field in entity.Fields)
        {
            bool isPerson =
                !field.IsMany
                && (
                    EntityNames.IsOwnerField(field.Name)
                    || (field.References is not null && EntityNames.IsAccount(EntityNames.Normal(field.References)))
                );
            if (isPerson && !EntityNames.IsTouch(field.Name) && !LeadsToNobody(field, distance, seen))
            {
                return Made(entity, field, distance, seen);
            }
        }

        if (
            EntityNames.IsTenant(normal)
            || (
                isWorkspace
                && byName.Values.Any(e =>
                    e != entity
                    && e.Fields.Any(f => !f.IsMany && EntityNames.Normal(f.References ?? EntityNames.Referred(f.Name)) == normal)
                )
            )
        )
        {
            return new Ownership(OwnershipKind.Tenant, "the members of the " + entity.Name, []);
        }

        foreach (var field in entity.Fields)
        {
            if (
                !field.IsMany
                && (
                    EntityNames.IsTenantField(field.Name)
                    || (field.References is not null && EntityNames.IsTenant(EntityNames.Normal(field.References)))
                )
            )
            {
                return new Ownership(OwnershipKind.Owned, $"{entity.Name}.{field.Name}", [field.Name]);
            }
        }

        foreach (var field in entity.Fields)
        {
            string? parent = field.IsMany
                ? null
                : field.References
                    ?? (field.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? EntityNames.Referred(field.Name) : null);
            if (
                parent is not null
                && Find(EntityNames.Normal(parent), distance + 1, seen) is { IsSomebodys: true, Kind: not OwnershipKind.Account } above
            )
            {
                return new Ownership(OwnershipKind.Owned, $"{entity.Name}.{field.Name} → {above.Description}", [field.Name])
                {
                    NotedBy = above.NotedBy,
                };
            }
        }

        return Ownership.Nobody;
    }
}

/// <summary>Whose records are.</summary>
/// <param name="Description">The path to the owner, for people.</param>
/// <param name="Fields">Fields of the record that lead there.</param>
public sealed record Ownership(OwnershipKind Kind, string Description, IReadOnlyList<string> Fields)
{
    /// <summary>No declaration was found.</summary>
    public static Ownership Undeclared { get; } = new(OwnershipKind.Undeclared, "", []);

    /// <summary>The declaration leads to no account.</summary>
    public static Ownership Nobody { get; } = new(OwnershipKind.Nobody, "", []);

    /// <summary>The entity that only notes who made its records, where that is all by which somebody has them; null else.</summary>
    public string? NotedBy { get; init; }

    public bool IsSomebodys => Kind is OwnershipKind.Account or OwnershipKind.Tenant or OwnershipKind.Owned;
}

/// <summary>Kinds of <see cref="Ownership"/>.</summary>
public enum OwnershipKind
{
    Undeclared,
    Nobody,
    Account,
    Tenant,
    Owned,
}
