using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.TypeOrm;

/// <summary>Repositories and what is done with them.</summary>
internal static class TypeOrmCalls
{
    public const string Repository = "npm:typeorm.Repository()";
    private const string Manager = "npm:typeorm.EntityManager()";

    private static readonly HashSet<string> Options = new(StringComparer.Ordinal)
    {
        "where",
        "select",
        "relations",
        "order",
        "skip",
        "take",
        "join",
        "cache",
        "lock",
        "withDeleted",
        "loadRelationIds",
        "loadEagerRelations",
        "relationLoadStrategy",
        "comment",
        "transaction",
    };

    private static readonly string[] RepositoryTypes = ["Repository", "TreeRepository", "MongoRepository"];

    /// <summary>Name, what it does, whether to one record, whether filters are options with <c>where</c>.</summary>
    private static readonly (string Name, LoadOperation Operation, bool IsSingle, bool HasOptions)[] Queries =
    [
        ("find", LoadOperation.Read, false, true),
        ("findBy", LoadOperation.Read, false, false),
        ("findAndCount", LoadOperation.Read, false, true),
        ("findAndCountBy", LoadOperation.Read, false, false),
        ("findOne", LoadOperation.Read, true, true),
        ("findOneOrFail", LoadOperation.Read, true, true),
        ("findOneBy", LoadOperation.Read, true, false),
        ("findOneByOrFail", LoadOperation.Read, true, false),
        ("findByIds", LoadOperation.Read, false, false),
        ("count", LoadOperation.Read, false, true),
        ("countBy", LoadOperation.Read, false, false),
        ("exists", LoadOperation.Read, true, true),
        ("existsBy", LoadOperation.Read, true, false),
        ("exist", LoadOperation.Read, true, true),
        ("preload", LoadOperation.Read, true, false),
        ("delete", LoadOperation.Delete, true, false),
        ("softDelete", LoadOperation.Delete, true, false),
        ("restore", LoadOperation.Update, true, false),
        ("update", LoadOperation.Update, true, false),
        ("increment", LoadOperation.Update, true, false),
        ("decrement", LoadOperation.Update, true, false),
    ];

    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        .. RepositoryTypes.Select(n => new TypeRule(
            n,
            site => site.Type is { Arguments: [{ } entity, ..] } ? RepositoryOf(site.File, site.Place, entity.ShortName) : null
        )
        {
            Languages = ScriptLanguages.All,
        }),
        .. ((string[])["EntityManager", "DataSource", "Connection", "QueryRunner"]).Select(n => new TypeRule(
            n,
            _ => Value.External(Manager)
        )
        {
            Languages = ScriptLanguages.All,
        }),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        new("npm:typeorm", "DataSource", _ => Value.External(Manager)) { Languages = ScriptLanguages.All },
        .. ((string[])["getRepository", "getTreeRepository", "getMongoRepository", "getCustomRepository", "withRepository"]).Select(
            n => new CallRule("*", n, GetRepository) { Languages = ScriptLanguages.All }
        ),
        .. Queries.Select(q => new CallRule("*", q.Name, site => Query(site, q.Operation, q.IsSingle, q.HasOptions))
        {
            Languages = ScriptLanguages.All,
        }),
        .. ((string[])["save", "insert", "upsert"]).Select(n => new CallRule("*", n, Save) { Languages = ScriptLanguages.All }),
        .. ((string[])["remove", "softRemove"]).Select(n => new CallRule("*", n, Remove) { Languages = ScriptLanguages.All }),
        new("*", "create", Create) { Languages = ScriptLanguages.All },
        new("*", "merge", site => Entity(site, out int from) is not null ? site[from] : null) { Languages = ScriptLanguages.All },
        new(
            Manager,
            "transaction",
            site =>
                site.Arguments.Select(a => a.Value).LastOrDefault(v => v.Functions.Count > 0) is { } work
                    ? site.Evaluator.InvokeAny(work.Functions, [new ArgumentValue(Value.External(Manager))], site)
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        },
    ];

    public static Value RepositoryOf(CodeFile file, Place place, string entity) =>
        new()
        {
            Type = new KnownType { External = Repository, IsInstance = true },
            Object = new AbstractObject(file, place) { Tag = new ModelTag(entity) },
        };

    /// <summary>
    /// The entity that a call is about: of a repository, of an own class that is one, of an active record, or of the first argument of a
    /// manager, where the others begin one later.
    /// </summary>
    public static string? Entity(CallSite site, out int from)
    {
        from = 0;
        if (site.Receiver is not { } receiver)
        {
            return null;
        }

        if (receiver.Object?.Tag is ModelTag tag)
        {
            return receiver.Type?.External == Repository ? tag.Entity : null;
        }

        if (receiver.Type is { Class: { } own } type)
        {
            foreach (var owner in (IEnumerable<Code.Resolution.ClassSymbol>)[own, .. site.Evaluator.Code.Bases(own)])
            {
                if (
                    owner.Class.Bases.FirstOrDefault(b => RepositoryTypes.Contains(b.ShortName) && b.Arguments.Count == 1) is { } repository
                )
                {
                    return repository.Arguments[0].ShortName;
                }
            }

            return site.Targets.Contains("npm:typeorm.BaseEntity()") && !type.IsInstance ? own.Class.Name : null;
        }

        if (
            receiver.Type?.External is { } external
            && (external == Manager || external.EndsWith(".manager", StringComparison.Ordinal))
            && site[0].Type is { Class: { } entity, IsInstance: false }
        )
        {
            from = 1;
            return entity.Class.Name;
        }

        return null;
    }

    private static Value? GetRepository(CallSite site) =>
        site[0].Type is { Class: { } entity } ? RepositoryOf(site.File, site.Place, entity.Class.Name)
        : site[0].Text is { } name ? RepositoryOf(site.File, site.Place, name)
        : site.Written(0) is NameExpression written ? RepositoryOf(site.File, site.Place, written.Name)
        : null;

    private static Value? Query(CallSite site, LoadOperation operation, bool isSingle, bool hasOptions)
    {
        if (Entity(site, out int from) is not { } entity)
        {
            return null;
        }

        var options = site[from];
        var filter = hasOptions
            ? ScriptValues.Member(options, "where") ?? (options.Object is null || IsCondition(options.Object) ? options : null)
            : options;
        var data = operation == LoadOperation.Update && site.Count > from + 1 ? site[from + 1] : null;
        return ScriptStore.Access(site, entity, operation, isSingle, site.Count <= from ? null : filter, "id", data);
    }

    /// <summary>Before version 0.3 conditions could stand where options do now.</summary>
    private static bool IsCondition(AbstractObject options) => options.Members.Count > 0 && !options.Members.Keys.Any(Options.Contains);

    private static Value? Create(CallSite site) =>
        Entity(site, out int from) is { } entity ? new Value { Object = Fresh(site, entity, site[from]) } : null;

    private static AbstractObject Fresh(CallSite site, string entity, Value data)
    {
        var made = new AbstractObject(site.File, site.Place) { Tag = new NewRecord(entity, data) };
        foreach (var (name, cell) in data.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
        }

        return made;
    }

    /// <summary>
    /// A record that was loaded is changed; another is made. One that is loaded and written over with what was sent is both.
    /// </summary>
    private static Value? Save(CallSite site)
    {
        if (Entity(site, out int from) is not { } entity)
        {
            return site is { Count: 0, Receiver: { } record } && site.Name == "save" && site.Targets.Contains("npm:typeorm.BaseEntity()")
                ? Stored(site, record, record.Type?.Class?.Class.Name ?? "")
                : null;
        }

        return Stored(site, site[from], entity);
    }

    private static Value Stored(CallSite site, Value record, string entity)
    {
        if (record.Loads.Count > 0)
        {
            return ScriptStore.Change(site, record, LoadOperation.Update, record.Object is null ? null : record with { Loads = [] });
        }

        var data = record.Object?.Tag is NewRecord made ? made.Data : record;

        // An id among what is saved finds the record that is written over.
        return ScriptValues.Member(data, "id") is { } id && id.Has(Origins.Argument)
            ? ScriptStore.Access(site, entity, LoadOperation.Update, true, id, "id", data)
            : ScriptStore.Access(site, entity, LoadOperation.Create, true, null, "", data);
    }

    private static Value? Remove(CallSite site) =>
        Entity(site, out int from) is not { } entity
            ? site is { Count: 0, Receiver.Loads.Count: > 0 } && site.Targets.Contains("npm:typeorm.BaseEntity()")
                ? ScriptStore.Change(site, site.Receiver, LoadOperation.Delete)
                : null
            : site[from].Loads.Count > 0
                ? ScriptStore.Change(site, site[from], LoadOperation.Delete)
                : ScriptStore.Access(site, entity, LoadOperation.Delete, true, site[from]);
}
