using System.Text.RegularExpressions;
using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>What is asked of model classes, relations and associations.</summary>
internal static partial class Relations
{
    /// <summary>
    /// The relation that a call is about: its receiver, or the class or relation that is followed. Null where it is about neither.
    /// </summary>
    public static Value? Receiver(CallSite site)
    {
        var on = site.Receiver ?? site.Evaluator.Self;
        return on is { Type: { Class: { } type, IsInstance: false } }
            && (on.Object?.Tag is Relation || Models.Of(site.Evaluator.Code, type) is not null)
                ? on
            : Relation.Of(on) is not null ? on
            : null;
    }

    /// <summary>The query that a call goes on with; one that begins here where the class itself is asked.</summary>
    public static Relation? Query(CallSite site)
    {
        if (Receiver(site) is not { } on)
        {
            return null;
        }

        return Relation.Of(on)?.Open(site) ?? Relation.Of(Relation.Begin(site, on.Type!.Class!.Class.Name, on.Type.Class));
    }

    /// <summary>The records of an association.</summary>
    public static Value Of(CallSite site, Value owner, Association association)
    {
        var code = site.Evaluator.Code;
        var model = code.Resolve(owner.Type!.Class!.File, association.Target) as ClassSymbol;
        string entity = association.Target[(association.Target.LastIndexOf(':') + 1)..];
        string field = association.Through is { } through ? $"{through}.{association.ForeignKey}" : association.ForeignKey;
        return Relation.Begin(site, entity, model, (field, owner with { Key = "id", Object = null, Truth = null }));
    }

    private static Value? Build(CallSite site) => Query(site) is { } query ? Relation.Over(site, query) : null;

    private static Value? Where(CallSite site)
    {
        if (Query(site) is not { } query)
        {
            return null;
        }

        QueryConditions.Add(site, query);
        return Relation.Over(site, query);
    }

    private static Value? Single(CallSite site, Action<CallSite, Relation> add)
    {
        if (IsEnumeration(site) || Query(site) is not { } query)
        {
            return null;
        }

        add(site, query);
        return ProvedCallers.Of(site, query)
            ?? query.Result(isSingle: site.Count == 0 || site.Name.StartsWith("find", StringComparison.Ordinal));
    }

    /// <summary>A block makes it a search among the records.</summary>
    private static bool IsEnumeration(CallSite site) => site.Name is "find" && site.Named("&") is not null;

    private static Value? Find(CallSite site)
    {
        if (site.Count == 0 || IsEnumeration(site))
        {
            return null;
        }

        if (Query(site) is { } query)
        {
            bool isList = site.Count > 1 || site[0].Object is { Tag: null };
            query.Load.AddFilter("id", isList ? Evaluator.ElementOf(site[0]) : site[0] with { Object = null });
            return ProvedCallers.Of(site, query) ?? query.Result(isSingle: !isList);
        }

        // An association of the caller whose model is not known: 'current_user.articles.find(id)'.
        return
            site.Receiver is { Key: { Length: > 2 } name, Object: null, Type: null } owner
            && owner.Has(Origins.Principal)
            && owner.Loads.Count == 0
            ? OfCaller(site, owner, name)
            : null;
    }

    private static Value OfCaller(CallSite site, Value owner, string name)
    {
        var load = Store.Begin(site, Inflections.Camel(Inflections.Singular(name)), LoadOperation.Read, isSingle: true);
        load.AddFilter("user_id", owner with { Key = "id" });
        load.AddFilter("id", site[0]);
        return Store.Result(load);
    }

    private static Value? Signed(CallSite site) =>
        Receiver(site) is { } on
            ? new Value
            {
                Origins = Origins.Principal,
                Type = on.Type!.Class is { } type ? new KnownType { Class = type, IsInstance = true } : null,
            }
            : null;

    private static Value? List(CallSite site)
    {
        if (Query(site) is not { } query)
        {
            return null;
        }

        var block = site.Named("&");
        var records = query.Result(isSingle: false);
        if (block is { Functions.Count: > 0 })
        {
            var made = site.Evaluator.MaybeInvoke(block.Functions, records, site);
            return site.Name is "map" or "flat_map" ? Value.Union(records, made with { Truth = null }) : records;
        }

        return site.Name is "any?" or "exists?" or "present?" or "many?"
                ? new Value { Truth = new Test(TestKind.Truth, records, null, true, site.File, site.Place) }
            : site.Name is "empty?" or "none?" or "blank?"
                ? new Value { Truth = new Test(TestKind.Truth, records, null, false, site.File, site.Place) }
            : site.Name is "count" or "sum" or "average" or "size" or "length" or "minimum" or "maximum" or "tally" ? Value.Unknown
            : records with { Type = null };
    }

    private static Value? Exists(CallSite site)
    {
        if (Query(site) is not { } query)
        {
            return null;
        }

        if (site.Count == 1 && site[0].Object is null && site[0].Text is null)
        {
            query.Load.AddFilter("id", site[0]);
        }
        else
        {
            QueryConditions.Add(site, query);
        }

        return new Value { Truth = new Test(TestKind.Truth, query.Result(isSingle: true), null, true, site.File, site.Place) };
    }

    private static Value? FindOrCreate(CallSite site)
    {
        if (Single(site, QueryConditions.Add) is not { } found)
        {
            return null;
        }

        Create(site);
        return found;
    }

    /// <summary>A record with what it is given, and what the association sets.</summary>
    private static Value? Make(CallSite site)
    {
        if (
            Receiver(site) is not { } on
            || (site.Name == "new" && on.Type?.Class is { } type && Relation.Of(on) is null && Models.Of(site.Evaluator.Code, type) is null)
        )
        {
            return null;
        }

        var relation = Relation.Of(on);
        var model = relation?.Model ?? on.Type?.Class;
        var value = Records.Fresh(site, relation?.Load.Entity ?? model!.Class.Name, model);
        if (relation?.Owner is { } owner)
        {
            site.Evaluator.Assign(value.Object!.Member(owner.Field), owner.Value);
        }

        Records.Set(site, value);
        return value;
    }

    private static Value? Create(CallSite site)
    {
        if (Make(site) is not { } made)
        {
            return null;
        }

        Records.Store(site, made);
        return made;
    }

    private static Value? Append(CallSite site)
    {
        if (Relation.Of(site.Receiver) is not { Owner: { } owner } relation)
        {
            return null;
        }

        var load = Frameworks.Store.Begin(site, relation.Load.Entity, LoadOperation.Create, isSingle: true);
        var data = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(data.Member(owner.Field), owner.Value);
        load.Data = new Value { Object = data };
        return site.Receiver;
    }

    private static Value? Change(CallSite site, LoadOperation operation)
    {
        if (Query(site) is not { } query)
        {
            return null;
        }

        if (site.Name.EndsWith("_by", StringComparison.Ordinal))
        {
            QueryConditions.Add(site, query);
        }

        var load = query.Load;
        load.Operation = operation;
        if (operation == LoadOperation.Update)
        {
            load.Data = Records.Given(site);
        }

        return Value.Unknown;
    }

    private static Value? RawQuery(CallSite site) => Receiver(site) is not null ? Raw(site) : null;

    /// <summary>A statement of SQL; values in a list behind it stand for its question marks.</summary>
    private static Value? Raw(CallSite site)
    {
        var given = site[0];
        var list = Evaluator.KnownElements(given);
        string? text = list.Count > 0 ? list[0].Text : given.Text;
        if (text is null)
        {
            return null;
        }

        int number = 0;
        string numbered = QuestionMark().Replace(text, _ => "$" + ++number);
        Value Placed(string p) => int.TryParse(p, out int n) && n < list.Count ? list[n] : site.Named(p) ?? Value.Unknown;
        return list.Count > 0 ? SqlAccess.Record(site, numbered, Placed) : SqlAccess.Record(site, given, Placed);
    }

    [GeneratedRegex(@"\?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuestionMark();
}
