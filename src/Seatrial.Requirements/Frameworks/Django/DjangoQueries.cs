using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Managers, querysets, objects, and what generic views offer their own methods.</summary>
internal static class DjangoQueries
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];
    private static readonly string[] Builders =
    [
        "all",
        "order_by",
        "select_related",
        "prefetch_related",
        "annotate",
        "distinct",
        "only",
        "defer",
        "using",
        "reverse",
        "select_for_update",
        "values",
        "values_list",
        "alias",
        "extra",
        "none",
        "union",
        "iterator",
    ];
    private static readonly string[] Singles = ["first", "last", "latest", "earliest", "afirst", "alast"];
    private static readonly string[] Lists = ["count", "exists", "aggregate", "in_bulk", "acount", "aexists"];
    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal)
    {
        "gt",
        "gte",
        "lt",
        "lte",
        "contains",
        "icontains",
        "startswith",
        "istartswith",
        "endswith",
        "iendswith",
        "isnull",
        "range",
        "regex",
        "iregex",
        "date",
        "year",
        "month",
        "day",
        "week",
        "hour",
        "search",
    };

    public static IReadOnlyList<MemberRule> Members { get; } =
    [.. DjangoManagers.Members, new("*", "objects", Manager) { Languages = Python }];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("py:django.shortcuts", "get_object_or_404", site => From(site, isSingle: true)),
        new("py:django.shortcuts", "aget_object_or_404", site => From(site, isSingle: true)),
        new("py:django.shortcuts", "get_list_or_404", site => From(site, isSingle: false)),
        new("py:rest_framework.generics", "get_object_or_404", site => From(site, isSingle: true)),
        .. ((string[])["filter", "get", "aget"]).Select(n => new CallRule("*", n, site => Where(site, n != "filter"))
        {
            Languages = Python,
        }),
        new(DjangoQuery.Type, "exclude", Effects.Fluent),
        .. Builders.Select(b => new CallRule("*", b, site => Related(site)) { Languages = Python }),
        .. Singles.Select(s => new CallRule("*", s, site => Query(site)?.Result(isSingle: true)) { Languages = Python }),
        .. Lists.Select(s => new CallRule("*", s, site => DjangoQuery.Of(site.Receiver)?.Result(isSingle: false)) { Languages = Python }),
        .. ((string[])["create", "acreate", "bulk_create", "get_or_create", "update_or_create"]).Select(n => new CallRule("*", n, Create)
        {
            Languages = Python,
        }),
        .. ((string[])["update", "aupdate"]).Select(n => new CallRule(DjangoQuery.Type, n, Update)),
        .. ((string[])["delete", "adelete"]).Select(n => new CallRule("*", n, Delete) { Languages = Python }),
        .. ((string[])["save", "asave"]).Select(n => new CallRule("*", n, Save) { Languages = Python, Overrides = true }),
        new(
            "*",
            "get_permissions",
            _ => new Value
            {
                Type = new KnownType { External = DjangoPermissions.Inherited, IsInstance = true },
            }
        )
        {
            Languages = Python,
        },
        new("*", "get_object", site => InView(site, v => DjangoObjects.Single(site, site.Receiver!, v, "", null))) { Languages = Python },
        new("*", "get_queryset", site => DjangoQuery.Of(site.Receiver) is not null ? site.Receiver : InView(site, v => Inherited(site, v)))
        {
            Languages = Python,
        },
        new("*", "filter_queryset", site => site.Count == 1 ? site[0] : null) { Languages = Python },
        new("*", "paginate_queryset", site => site.Count > 0 ? site[0] : null) { Languages = Python },
        new("*", "get_serializer", site => InView(site, v => DjangoForms.Of(site.Evaluator, v, site[0]))) { Languages = Python },
    ];

    public static void DeleteRecord(CallSite site, Value record)
    {
        if (record.Loads is [var read, ..])
        {
            Store.Begin(site, read.Entity, LoadOperation.Delete, isSingle: true).AddFilter("id", record);
        }
    }

    private static Value? Manager(MemberSite site) =>
        site.Target.Type is { Class: { } model, IsInstance: false }
            ? DjangoQuery.Begin(
                new CallSite
                {
                    Evaluator = site.Evaluator,
                    File = site.File,
                    Place = site.Place,
                    Name = "objects",
                    Arguments = [],
                },
                model.Class.Name,
                model,
                LoadOperation.Read
            )
            : null;

    /// <summary>The queryset of a call: one that is being built, or the records that belong to an account or another record.</summary>
    private static DjangoQuery? Query(CallSite site)
    {
        if (DjangoQuery.Of(site.Receiver) is { } query)
        {
            return query;
        }

        return
            site.Receiver is { Key: { Length: > 1 } name, Object: null } owner
            && (owner.Has(Origins.Principal) || owner.Has(Origins.Stored))
            && site.Call?.Receiver is MemberExpression
            ? DjangoQuery.Of(OfOwner(site, owner, name))
            : null;
    }

    /// <summary><c>request.user.orders</c>, <c>order.item_set</c>.</summary>
    private static Value OfOwner(CallSite site, Value owner, string name)
    {
        string entity = name.EndsWith("_set", StringComparison.Ordinal) ? name[..^4] : name;
        var value = DjangoQuery.Begin(site, entity, null, LoadOperation.Read);
        DjangoQuery.Of(value)!.Load.AddFilter(owner.Has(Origins.Principal) ? "user" : "parent", owner with { Key = null, Type = null });
        return value;
    }

    private static Value? Related(CallSite site) =>
        DjangoQuery.Of(site.Receiver) is not null ? site.Receiver
        : site.Name == "all" && Query(site) is { } query
            ? new Value
            {
                Type = new KnownType { External = DjangoQuery.Type, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place) { Tag = query },
                Loads = [query.Load],
                Origins = Origins.Stored,
            }
        : null;

    private static Value? From(CallSite site, bool isSingle)
    {
        var value =
            site[0].Type is { Class: { } model, IsInstance: false } ? DjangoQuery.Begin(site, model.Class.Name, model, LoadOperation.Read)
            : site[0].Type?.External == DjangoAccounts.Class ? DjangoAccounts.Query(site)
            : site[0];
        if (DjangoQuery.Of(value) is not { } query)
        {
            return null;
        }

        AddFilters(query, site, from: 1);
        return query.Result(isSingle);
    }

    private static Value? Where(CallSite site, bool isSingle)
    {
        if (
            site.Receiver is { Type: null, Object: null } plain
            && isSingle
            && site.Count > 0
            && plain.Has(Origins.Input | Origins.Principal)
        )
        {
            return null;
        }

        if (Query(site) is not { } query)
        {
            return null;
        }

        AddFilters(query, site, from: 0);
        return isSingle ? query.Result(isSingle: true)
            : DjangoQuery.Of(site.Receiver) is not null ? site.Receiver
            : new Value
            {
                Type = new KnownType { External = DjangoQuery.Type, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place) { Tag = query },
                Loads = [query.Load],
                Origins = Origins.Stored,
            };
    }

    private static void AddFilters(DjangoQuery query, CallSite site, int from)
    {
        bool isOptional = site.Evaluator.Branches > query.Branches;
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } name)
            {
                AddField(query.Load, name, argument.Value, isOptional);
            }
        }

        for (int i = from; i < site.Count; i++)
        {
            AddCondition(query.Load, site.Written(i), site.Evaluator, isOptional, 0);
        }
    }

    /// <summary><c>Q(user=u) | Q(public=True)</c>.</summary>
    private static void AddCondition(Load load, Expression? written, Evaluator evaluator, bool isOptional, int depth)
    {
        switch (written)
        {
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both when depth < 16:
                bool isOr = isOptional || both.Operator == BinaryOperator.Or;
                AddCondition(load, both.Left, evaluator, isOr, depth + 1);
                AddCondition(load, both.Right, evaluator, isOr, depth + 1);
                break;
            case CallExpression { Name: "Q" } q:
                foreach (var argument in q.Arguments)
                {
                    if (argument.Name is { } name)
                    {
                        AddField(load, name, evaluator.Evaluate(argument.Value), isOptional);
                    }
                    else
                    {
                        AddCondition(load, argument.Value, evaluator, isOptional, depth + 1);
                    }
                }

                break;
        }
    }

    private static void AddField(Load load, string name, Value value, bool isOptional)
    {
        string[] parts = name.Split("__", StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && Comparisons.Contains(parts[^1]))
        {
            return;
        }

        load.AddFilter(
            string.Join('.', parts[^1] is "exact" or "in" or "iexact" ? parts[..^1] : parts),
            value,
            isOptional || value.MayBeAbsent
        );
    }

    private static Value? Create(CallSite site)
    {
        if (Query(site) is not { } query)
        {
            return null;
        }

        query.Load.Operation = LoadOperation.Create;
        query.Load.IsSingle = true;
        query.Load.Data = SqlAlchemy.SqlQueries.Named(site);
        return new Value
        {
            Origins = Origins.Stored,
            Type = query.Model is null ? null : new KnownType { Class = query.Model, IsInstance = true },
        };
    }

    private static Value? Update(CallSite site)
    {
        if (DjangoQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        query.Load.Operation = LoadOperation.Update;
        query.Load.Data = SqlAlchemy.SqlQueries.Named(site);
        return Value.Unknown;
    }

    private static Value? Delete(CallSite site)
    {
        if (DjangoQuery.Of(site.Receiver) is { } query)
        {
            query.Load.Operation = LoadOperation.Delete;
            return Value.Unknown;
        }

        if (site.Count > 0 || site.Receiver is not { Loads.Count: > 0 } record || !record.Has(Origins.Stored))
        {
            return null;
        }

        DeleteRecord(site, record);
        return Value.Unknown;
    }

    /// <summary>A form or serializer, a record that was loaded, or a new one.</summary>
    private static Value? Save(CallSite site)
    {
        if (site.Receiver is not { } receiver)
        {
            return null;
        }

        var code = site.Evaluator.Code;
        if (
            receiver.Type is { IsInstance: true } form
            && (form.Declared == "ModelForm" || (form.Class is { } type && DjangoForms.IsForm(code, type)))
        )
        {
            return DjangoForms.Save(site, receiver, null);
        }

        if (receiver.Loads is [var read, ..] && receiver.Has(Origins.Stored))
        {
            var data = new AbstractObject(site.File, site.Place);
            foreach (var change in site.Evaluator.Trace.Changes.Where(c => c.Load == read))
            {
                site.Evaluator.Assign(data.Member(change.Name), change.Value);
            }

            var load = Store.Begin(site, read.Entity, LoadOperation.Update, isSingle: true);
            load.AddFilter("id", receiver);
            load.Data = new Value { Object = data };
            return Value.Unknown;
        }

        if (
            receiver.Type is { Class: { } model, IsInstance: true }
            && code.Inherits(model, b => b.ShortName is "Model" or "AbstractUser" or "AbstractBaseUser")
            && receiver.Origins == Origins.None
        )
        {
            Store.Begin(site, model.Class.Name, LoadOperation.Create, isSingle: true).Data = receiver;
            return Value.Unknown;
        }

        return null;
    }

    /// <summary>What a generic view offers, called in a view of the repository.</summary>
    private static Value? InView(CallSite site, Func<Code.Resolution.ClassSymbol, Value> run) =>
        site.Receiver?.Type is { Class: { } type, IsInstance: true } && site.Receiver.Object?.Members.ContainsKey("request") == true
            ? run(type)
            : null;

    /// <summary>What <c>super().get_queryset()</c> gives: the field of the class.</summary>
    private static Value Inherited(CallSite site, Code.Resolution.ClassSymbol view)
    {
        foreach (var owner in (IEnumerable<Code.Resolution.ClassSymbol>)[view, .. site.Evaluator.Code.Bases(view)])
        {
            foreach (var field in owner.Class.Fields)
            {
                if (field is { Name: "queryset" or "model", Initializer: { } written })
                {
                    var value = site.Evaluator.ValueOf(owner.File, written);
                    return value.Type is { Class: { } model, IsInstance: false }
                        ? DjangoQuery.Begin(site, model.Class.Name, model, LoadOperation.Read)
                        : value;
                }
            }
        }

        return Value.Unknown;
    }
}
