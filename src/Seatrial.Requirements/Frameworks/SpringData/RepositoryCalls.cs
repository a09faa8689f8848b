using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.Spring;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>Calls of repositories and mappers: methods of their base, names that are queries, and queries in annotations.</summary>
internal static class RepositoryCalls
{
    private static readonly CodeLanguage[] Java = [CodeLanguage.Java];

    private static readonly string[] Bases =
    [
        "JpaRepository",
        "CrudRepository",
        "PagingAndSortingRepository",
        "ListCrudRepository",
        "ListPagingAndSortingRepository",
        "MongoRepository",
        "ReactiveCrudRepository",
        "ReactiveMongoRepository",
        "R2dbcRepository",
        "Repository",
        "JpaSpecificationExecutor",
        "ElasticsearchRepository",
        "BaseMapper",
        "IService",
        "ServiceImpl",
    ];

    private static readonly (string Name, LoadOperation Operation, bool IsSingle)[] ById =
    [
        ("findById", LoadOperation.Read, true),
        ("getById", LoadOperation.Read, true),
        ("getOne", LoadOperation.Read, true),
        ("getReferenceById", LoadOperation.Read, true),
        ("existsById", LoadOperation.Read, true),
        ("selectById", LoadOperation.Read, true),
        ("findAllById", LoadOperation.Read, false),
        ("selectBatchIds", LoadOperation.Read, false),
        ("listByIds", LoadOperation.Read, false),
        ("deleteById", LoadOperation.Delete, true),
        ("deleteAllById", LoadOperation.Delete, false),
        ("removeById", LoadOperation.Delete, true),
        ("removeByIds", LoadOperation.Delete, false),
        ("deleteBatchIds", LoadOperation.Delete, false),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Bases.SelectMany(b =>
            ById.Select(m => new CallRule("type:" + b, m.Name, s => Selected(s, m.Operation, m.IsSingle, [("id", s[0], false)]))
            {
                Languages = Java,
            })
        ),
        .. Bases.SelectMany(b =>
            new[] { "findAll", "selectList", "list", "selectPage", "page" }.Select(n => new CallRule(
                "type:" + b,
                n,
                static s => Selected(s, LoadOperation.Read, false, [])
            )
            {
                Languages = Java,
            })
        ),
        .. Bases.SelectMany(b =>
            new[] { "save", "saveAndFlush", "saveAll", "insert", "updateById", "persist", "saveOrUpdate" }.Select(n => new CallRule(
                "type:" + b,
                n,
                static s => Saved(s)
            )
            {
                Languages = Java,
            })
        ),
        .. Bases.SelectMany(b =>
            new[] { "delete", "deleteAll", "deleteInBatch" }.Select(n => new CallRule(
                "type:" + b,
                n,
                static s => Own(s) ? null : Changed(s, LoadOperation.Delete)
            )
            {
                Languages = Java,
            })
        ),
        .. Bases.Select(b => new CallRule("type:" + b, "*", Derived) { Languages = Java }),
        new("type:EntityManager", "find", static s => Found(s)) { Languages = Java },
        new("type:EntityManager", "getReference", static s => Found(s)) { Languages = Java },
        new("type:EntityManager", "persist", static s => Changed(s, LoadOperation.Create)) { Languages = Java },
        new("type:EntityManager", "merge", static s => Changed(s, LoadOperation.Update)) { Languages = Java },
        new("type:EntityManager", "remove", static s => Changed(s, LoadOperation.Delete)) { Languages = Java },
        new("type:Mapper", "*", Written) { Languages = Java },
        new("*", "*", static s => IsMapper(s) ? Written(s) : null) { Languages = Java, Overrides = true },
    ];

    /// <summary>A method that the repository itself declares under the name of one of its base.</summary>
    private static bool Own(CallSite site) => Declared(site) is { Body: not null };

    private static Function? Declared(CallSite site) =>
        site.Receiver?.Type?.Class is { } type ? site.Evaluator.Code.Method(type, site.Name)?.Function : null;

    private static Value? Derived(CallSite site)
    {
        var declared = Declared(site);
        if (declared is { Body: not null })
        {
            return null;
        }

        if (
            declared is not null
            && (Annotated(site, declared) ?? MapperStatements.Record(site, declared, IsSingle(declared))) is { } written
        )
        {
            return written;
        }

        if (DerivedQuery.Parse(site.Name) is not { } query)
        {
            return declared is null
                ? null
                : Selected(
                    site,
                    LoadOperation.Read,
                    IsSingle(declared),
                    [.. declared.Parameters.Select((p, i) => (p.Name, site[i], false))]
                );
        }

        var filters = new List<(string, Value, bool)>();
        int position = 0;
        foreach (var (field, arguments, isOptional) in query.Fields)
        {
            if (field.Length > 0 && arguments > 0)
            {
                filters.Add((field, site[position], isOptional));
            }

            position += arguments;
        }

        var operation = query.Subject is "delete" or "remove" ? LoadOperation.Delete : LoadOperation.Read;
        return Selected(site, operation, declared is null || IsSingle(declared), filters);
    }

    /// <summary>A query in an annotation: Spring's, MyBatis's.</summary>
    private static Value? Annotated(CallSite site, Function declared)
    {
        var annotation = declared.Decorators.FirstOrDefault(d => d.Name is "Query" or "Select" or "Update" or "Delete" or "Insert");
        if (annotation is null || site.Receiver!.Type!.Class is not { } owner)
        {
            return null;
        }

        string text = string.Join(
            ' ',
            Texts.Of(site.Evaluator.Code, owner, annotation.Arguments.Where(a => a.Name is null).Select(a => a.Value))
        );
        var filters = new List<(string, Value, bool)>();
        int unnamed = 0;
        foreach (var (field, parameter) in WrittenQuery.Equalities(WrittenQuery.Conditions(text)))
        {
            if (parameter.EndsWith("#{", StringComparison.Ordinal) && !parameter.StartsWith("#{", StringComparison.Ordinal))
            {
                filters.Add((field, Value.Of(Origins.Principal), false));
                continue;
            }

            string name = parameter.TrimStart(':', '#', '{', ' ');
            int at = parameter.StartsWith('?')
                ? (int.TryParse(parameter[1..], out int number) ? number - 1 : unnamed++)
                : declared
                    .Parameters.Select((p, i) => (p, i))
                    .Where(x =>
                        x.p.Name == name
                        || x.p.Decorators.Any(d =>
                            d.Name == "Param" && d.Arguments is [{ Value: LiteralExpression given }] && given.Text == name
                        )
                    )
                    .Select(x => (int?)x.i)
                    .FirstOrDefault()
                    ?? -1;
            if (at >= 0)
            {
                filters.Add((field, site[at], false));
            }
        }

        return Selected(site, WrittenQuery.Operation(text), IsSingle(declared), filters);
    }

    private static bool IsMapper(CallSite site) =>
        site.Receiver?.Type?.Class is { Class.Kind: ClassKind.Interface } type
        && (
            type.Class.Decorators.Any(d => d.Name == "Mapper")
            || (type.Class.Name.EndsWith("Mapper", StringComparison.Ordinal) || type.Class.Name.EndsWith("Dao", StringComparison.Ordinal))
        )
        && Declared(site) is { Body: null };

    /// <summary>A mapper whose statements stand in a file of their own: its names and parameters say what it does.</summary>
    private static Value? Written(CallSite site)
    {
        if (Declared(site) is not { Body: null } declared)
        {
            return null;
        }

        if ((Annotated(site, declared) ?? MapperStatements.Record(site, declared, IsSingle(declared))) is { } annotated)
        {
            return annotated;
        }

        string name = site.Name.ToLowerInvariant();
        var operation =
            name.StartsWith("insert", StringComparison.Ordinal)
            || name.StartsWith("add", StringComparison.Ordinal)
            || name.StartsWith("save", StringComparison.Ordinal)
                ? LoadOperation.Create
            : name.StartsWith("update", StringComparison.Ordinal) || name.StartsWith("edit", StringComparison.Ordinal)
                ? LoadOperation.Update
            : name.StartsWith("delete", StringComparison.Ordinal) || name.StartsWith("remove", StringComparison.Ordinal)
                ? LoadOperation.Delete
            : LoadOperation.Read;
        return operation == LoadOperation.Create
            ? Changed(site, operation)
            : Selected(
                site,
                operation,
                IsSingle(declared),
                [
                    .. declared.Parameters.Select(
                        (p, i) => (p.Name, site[i], operation == LoadOperation.Update && declared.Parameters.Count > 1 && i > 0)
                    ),
                ]
            );
    }

    private static bool IsSingle(Function declared) =>
        declared.ReturnType
            is not { ShortName: "List" or "Page" or "Slice" or "Set" or "Collection" or "Iterable" or "Stream" or "Flux" or "IPage" };

    private static Value Selected(
        CallSite site,
        LoadOperation operation,
        bool isSingle,
        IReadOnlyList<(string Field, Value Value, bool IsOptional)> filters
    )
    {
        var entity = EntityOf(site);
        var load = Store.Begin(site, entity.Name, operation, isSingle);
        foreach (var (field, value, isOptional) in filters)
        {
            load.AddFilter(field, value with { MayBeAbsent = false }, isOptional);
        }

        var result = Store.Result(load);
        return entity.Type is null
            ? result
            : result with
            {
                Type = new KnownType { Class = entity.Type, IsInstance = true },
            };
    }

    private static Value? Saved(CallSite site) =>
        Own(site) ? null
        : site[0].Loads.Count > 0 || site.Name == "updateById" || site[0].Has(Origins.Argument) && site.Name == "saveOrUpdate"
            ? Changed(site, LoadOperation.Update)
        : SentIdentity.Of(site) is { } id ? Changed(site, LoadOperation.Update, id)
        : Changed(site, LoadOperation.Create);

    private static Value Changed(CallSite site, LoadOperation operation, Value? id = null)
    {
        var data = site[0];
        var entity = EntityOf(site);
        var load = Store.Begin(site, entity.Name.Length > 0 ? entity.Name : data.Type?.Class?.Class.Name ?? "", operation, isSingle: true);
        load.Data = data;
        if (operation != LoadOperation.Create)
        {
            load.AddFilter("id", id ?? data);
        }

        return data;
    }

    private static Value? Found(CallSite site)
    {
        if (site.Written(0) is not MemberExpression { Name: "class", Target: NameExpression name })
        {
            return null;
        }

        var type = site.Evaluator.Code.ResolveType(site.File, new TypeReference(name.Name));
        var load = Store.Begin(site, name.Name, LoadOperation.Read, isSingle: true);
        load.AddFilter("id", site[1]);
        return type is null
            ? Store.Result(load)
            : Store.Result(load) with
            {
                Type = new KnownType { Class = type, IsInstance = true },
            };
    }

    /// <summary>The entity of a repository: the first argument of its bases that is a class, else what its own name says.</summary>
    private static (string Name, ClassSymbol? Type) EntityOf(CallSite site)
    {
        if (site.Receiver?.Type is not { Class: { } repository } known)
        {
            return ("", null);
        }

        var code = site.Evaluator.Code;
        foreach (var owner in (IEnumerable<ClassSymbol>)[repository, .. code.Bases(repository)])
        {
            foreach (var argument in owner.Class.Bases.SelectMany(b => b.Arguments))
            {
                if (
                    argument.Name.Length > 1
                    && code.ResolveType(owner.File, argument) is { } entity
                    && !entity.Class.Name.EndsWith("Mapper", StringComparison.Ordinal)
                )
                {
                    return (entity.Class.Name, entity);
                }
            }
        }

        foreach (var argument in known.Arguments)
        {
            if (code.ResolveType(site.File, argument) is { } entity)
            {
                return (entity.Class.Name, entity);
            }
        }

        string name = repository.Class.Name;
        foreach (string ending in (string[])["Repository", "Mapper", "Dao", "Service", "ServiceImpl"])
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            {
                string entity = name[..^ending.Length];
                return (entity, code.ClassesNamed(entity).FirstOrDefault(c => c.File.Language == CodeLanguage.Java));
            }
        }

        return ("", null);
    }
}
