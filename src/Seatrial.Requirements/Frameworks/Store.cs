using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks;

/// <summary>Accesses to data stores, for tables to be written with.</summary>
public static class Store
{
    private const int MaxFilterDepth = 6;

    /// <summary>Calls that give a number or whether there is any, and nothing of the records.</summary>
    private static readonly HashSet<string> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "count",
        "countDocuments",
        "estimatedDocumentCount",
        "countBy",
        "countAsync",
        "longCountAsync",
        "exists",
        "existsBy",
        "any",
        "anyAsync",
        "longCount",
        "doesntExist",
        "acount",
        "aexists",
    };

    /// <summary>Names of members in filters that hold further conditions of which all count.</summary>
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND",
        "$and",
        "every",
        "some",
        "is",
        "has",
        "where",
        "equals",
        "eq",
        "$eq",
        "in",
        "$in",
        "Op.and",
        "contains",
    };

    /// <summary>Names of members of which one suffices.</summary>
    private static readonly HashSet<string> Any = new(StringComparer.OrdinalIgnoreCase) { "OR", "$or", "Op.or" };

    /// <summary>Records an access whose filter is one value: an object of conditions, or an id.</summary>
    /// <param name="filterAt">Position of the filter; negative for none.</param>
    /// <param name="dataAt">Position of what is written; negative for nothing.</param>
    public static Value Access(CallSite site, string entity, LoadOperation operation, bool isSingle, int filterAt, int dataAt = -1)
    {
        var load = Begin(site, entity, operation, isSingle);
        if (filterAt >= 0 && filterAt < site.Count)
        {
            AddFilter(load, site[filterAt], "id");
        }

        if (dataAt >= 0 && dataAt < site.Count)
        {
            load.Data = site[dataAt];
        }

        return Result(load);
    }

    /// <summary>Records an access; filters may be added to it while the query is being built.</summary>
    public static Load Begin(CallSite site, string entity, LoadOperation operation, bool isSingle) =>
        site.Evaluator.Record(
            new Load(entity, operation, site.File, site.Place) { IsSingle = isSingle, IsNumber = Numbers.Contains(site.Name) }
        );

    /// <summary>
    /// People whom records bring along: <c>include: { author: true }</c>. Gives the records with them; what is no person is left aside, and
    /// so is what a session of the caller brings.
    /// </summary>
    public static Value Including(CallSite site, Value found, IEnumerable<(string Name, IReadOnlyList<string>? Fields)> included)
    {
        foreach (var (name, fields) in found.Loads.All(l => !IsOwn(l)) ? included : [])
        {
            if (EntityNames.IsAccount(EntityNames.Normal(name)))
            {
                var load = Begin(site, name, LoadOperation.Read, isSingle: true);
                load.IsIncluded = true;
                load.Fields = fields;
                load.AddFilter("id", new Value { Origins = Origins.Stored, Loads = found.Loads });
                found = found with { Loads = [.. found.Loads, load] };
            }
        }

        return found;
    }

    /// <summary>Deletes all tables or collections at once.</summary>
    public static Value Wipe(CallSite site)
    {
        Begin(site, "everything stored", LoadOperation.Delete, isSingle: false);
        return Value.Unknown;
    }

    /// <summary>
    /// What an access gives. Where nothing but the caller selects, it is the caller's own: an account that a credential finds, and what
    /// belongs to it.
    /// </summary>
    public static Value Result(Load load) =>
        new() { Origins = IsOwn(load) ? Origins.Stored | Origins.Principal : Origins.Stored, Loads = [load] };

    /// <summary>Whether an access is selected by the caller or a credential alone.</summary>
    public static bool IsOwn(Load load) =>
        ProvesPassword(load)
        || (
            load.Filters.Any(f => !f.IsOptional && IsCaller(f.Value))
            && !load.Filters.Any(f => f.Value.Has(Origins.Argument) && !IsCredential(f.Value))
        );

    /// <summary>
    /// Whether an account is found by a name and its password, both of the request: what is found is the caller's, and nothing is where
    /// they do not fit.
    /// </summary>
    public static bool ProvesPassword(Load load) =>
        load.Operation == LoadOperation.Read
        && load.Filters.Count > 1
        && load.Filters.Any(f => !f.IsOptional && f.Value.Has(Origins.Input) && !f.Value.Has(Origins.Stored) && PasswordFields.Has(f.Field))
        && load.Filters.Any(f => !f.IsOptional && f.Value.Has(Origins.Input) && !PasswordFields.Has(f.Field));

    /// <summary>The caller or something proved of him, or a credential that he sent.</summary>
    public static bool IsCaller(Value value) => (value.Has(Origins.Principal) || IsCredential(value)) && !value.MayBeAbsent;

    /// <summary>
    /// Whether a value of the request can be a secret that only the caller knows: a header or cookie, unless its name says that it is an
    /// id.
    /// </summary>
    public static bool IsCredential(Value value) =>
        value.Has(Origins.Header | Origins.Cookie)
        && !value.Has(Origins.Argument)
        && !value.Has(Origins.Stored)
        && !IsIdentifier(value.Key);

    /// <summary>
    /// Adds the conditions of a filter: members of an object by their path, else the value itself under <paramref name="field"/>.
    /// </summary>
    public static void AddFilter(Load load, Value filter, string field, bool isOptional = false) =>
        AddFilter(load, filter, field, isOptional, 0);

    private static void AddFilter(Load load, Value filter, string field, bool isOptional, int depth)
    {
        if (filter.Object is not { Tag: null } conditions || depth > MaxFilterDepth)
        {
            load.AddFilter(field, filter, isOptional || filter.MayBeAbsent);
            return;
        }

        bool isRoot = depth == 0;
        foreach (var (name, cell) in conditions.Members)
        {
            var value = cell.Value ?? Value.Unknown;
            if (Any.Contains(name))
            {
                AddFilter(load, value, isRoot ? "" : field, isOptional: true, depth + 1);
            }
            else if (All.Contains(name) || IsPosition(name))
            {
                AddFilter(load, value, isRoot ? "" : field, isOptional || value.MayBeAbsent, depth + 1);
            }
            else if (name is not ("not" or "$ne" or "NOT" or "$nin" or "notIn"))
            {
                AddFilter(load, value, isRoot || field.Length == 0 ? name : $"{field}.{name}", isOptional || value.MayBeAbsent, depth + 1);
            }
        }

        if (conditions.Rest.Value is { } rest)
        {
            load.AddFilter(field.Length == 0 ? "*" : $"{field}.*", rest, isOptional: true);
        }
    }

    private static bool IsPosition(string name) => name.Length is > 0 and < 4 && name.All(char.IsAsciiDigit);

    private static bool IsIdentifier(string? key) =>
        Claims.IsIdentity(key)
        || (key ?? "").Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()
            is "host"
                or "origin"
                or "referer"
                or "useragent"
                or "accept"
                or "contenttype"
                or "xforwardedfor";
}
