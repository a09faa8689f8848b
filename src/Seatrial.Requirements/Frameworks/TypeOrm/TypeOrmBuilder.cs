using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.TypeOrm;

/// <summary>Query builders: conditions are texts with parameters, <c>.where('order.userId = :userId', { userId })</c>.</summary>
internal static class TypeOrmBuilder
{
    private const string Builder = "npm:typeorm.SelectQueryBuilder()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("*", "createQueryBuilder", Begin),
        .. ((string[])["where", "andWhere"]).Select(n => Rule(Builder, n, site => Where(site, isOptional: false))),
        Rule(Builder, "orWhere", site => Where(site, isOptional: true)),
        Rule(Builder, "delete", site => Operation(site, LoadOperation.Delete)),
        Rule(Builder, "update", site => Operation(site, LoadOperation.Update)),
        Rule(Builder, "insert", site => Operation(site, LoadOperation.Create)),
        Rule(Builder, "softDelete", site => Operation(site, LoadOperation.Delete)),
        Rule(Builder, "set", Set),
        Rule(Builder, "values", Set),
        Rule(Builder, "from", From),
        Rule(Builder, "into", From),
        .. ((string[])["getOne", "getOneOrFail", "getRawOne"]).Select(n => Rule(Builder, n, site => End(site, isSingle: true))),
        .. ((string[])["getMany", "getManyAndCount", "getRawMany", "getCount", "execute", "getRawAndEntities", "stream"]).Select(n =>
            Rule(Builder, n, site => End(site, isSingle: false))
        ),
        Rule(Builder, "setParameter", Parameter),
        .. (
            (string[])
                [
                    "leftJoinAndSelect",
                    "innerJoinAndSelect",
                    "leftJoin",
                    "innerJoin",
                    "leftJoinAndMapOne",
                    "leftJoinAndMapMany",
                    "select",
                    "addSelect",
                    "orderBy",
                    "addOrderBy",
                    "skip",
                    "take",
                    "limit",
                    "offset",
                    "groupBy",
                    "addGroupBy",
                    "having",
                    "cache",
                    "withDeleted",
                    "returning",
                    "orIgnore",
                    "distinct",
                    "setLock",
                    "loadRelationCountAndMap",
                    "comment",
                    "setParameters",
                ]
        ).Select(n => Rule(Builder, n, Effects.Fluent)),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value? Begin(CallSite site)
    {
        string? entity = TypeOrmCalls.Entity(site, out _);
        if (entity is null && site.Receiver?.Type?.External is null)
        {
            return null;
        }

        var load = Store.Begin(site, entity ?? "", LoadOperation.Read, isSingle: false);
        return Of(load, new AbstractObject(site.File, site.Place) { Tag = load });
    }

    private static Value Of(Load load, AbstractObject builder) =>
        Store.Result(load) with
        {
            Type = new KnownType { External = Builder, IsInstance = true },
            Object = builder,
        };

    private static Load? LoadOf(CallSite site) => site.Receiver?.Object?.Tag as Load;

    private static Value? Where(CallSite site, bool isOptional)
    {
        if (LoadOf(site) is not { } load)
        {
            return site.Receiver;
        }

        if (site[0].Text is { } text)
        {
            foreach (var (field, parameter) in SqlConditions.Named(text))
            {
                load.AddFilter(
                    field,
                    ScriptValues.Member(site[1], parameter) ?? Value.Unknown with { Key = parameter },
                    isOptional || SqlConditions.HasAlternative(text)
                );
            }

            if (text.Contains('*', StringComparison.Ordinal))
            {
                load.AddFilter("", site[0] with { Text = null }, isOptional);
            }
        }
        else if (site[0].Object is not null)
        {
            Store.AddFilter(load, site[0], "id", isOptional);
        }

        return Of(load, site.Receiver!.Object!);
    }

    private static Value? Parameter(CallSite site)
    {
        if (LoadOf(site) is { } load && site[0].Text is { } name)
        {
            load.AddFilter(name, site[1]);
        }

        return site.Receiver;
    }

    private static Value? Operation(CallSite site, LoadOperation operation)
    {
        if (LoadOf(site) is not { } load)
        {
            return site.Receiver;
        }

        load.Operation = operation;
        if (site[0].Type is { Class: { } entity })
        {
            load.Entity = entity.Class.Name;
        }
        else if (site[0].Object is not null)
        {
            load.Data = site[0];
        }

        return site.Receiver;
    }

    private static Value? Set(CallSite site)
    {
        if (LoadOf(site) is { } load)
        {
            load.Data = site[0];
        }

        return site.Receiver;
    }

    private static Value? From(CallSite site)
    {
        if (LoadOf(site) is { } load)
        {
            load.Entity = site[0].Type is { Class: { } entity } ? entity.Class.Name : site[0].Text ?? load.Entity;
        }

        return site.Receiver;
    }

    private static Value? End(CallSite site, bool isSingle)
    {
        if (LoadOf(site) is not { } load)
        {
            return null;
        }

        load.IsSingle |= isSingle;
        return Store.Result(load);
    }
}
