using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.SqlAlchemy;

/// <summary>Calls that build queries.</summary>
internal static class SqlQueries
{
    /// <summary><c>session.query(Order)</c>, <c>session.query(Order.id)</c>.</summary>
    public static Value? Query(CallSite site) =>
        SqlQuery.Of(site.Receiver) is null && ModelOf(site, 0) is { } model
            ? SqlQuery.Begin(site, model.Class.Name, model, LoadOperation.Read)
            : null;

    /// <summary><c>select(Order)</c>, <c>select(func.count()).select_from(Order)</c>.</summary>
    public static Value? Select(CallSite site) =>
        ModelOf(site, 0) is { } model ? SqlQuery.Begin(site, model.Class.Name, model, LoadOperation.Read) : null;

    /// <summary><c>update(Order)</c>, <c>insert(Order)</c>: only of a model itself, since dictionaries have such methods too.</summary>
    public static Value? Statement(CallSite site, LoadOperation operation) =>
        site[0].Type is { Class: { } model, IsInstance: false } ? SqlQuery.Begin(site, model.Class.Name, model, operation) : null;

    public static Value? Delete(CallSite site) => site.Count == 1 ? Statement(site, LoadOperation.Delete) : null;

    /// <summary><c>Order.query</c> of Flask-SQLAlchemy.</summary>
    public static Value? OfModel(MemberSite site) =>
        site.Target.Type is { Class: { } model, IsInstance: false }
            ? SqlQuery.Begin(
                new CallSite
                {
                    Evaluator = site.Evaluator,
                    File = site.File,
                    Place = site.Place,
                    Name = "query",
                    Arguments = [],
                },
                model.Class.Name,
                model,
                LoadOperation.Read
            )
            : null;

    public static Value? Where(CallSite site)
    {
        if (SqlQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        bool isOptional = site.Evaluator.Branches > query.Branches;
        for (int i = 0; i < site.Count; i++)
        {
            SqlConditions.Add(query.Load, site[i], site.Written(i), isOptional, site.Evaluator);
        }

        return site.Receiver;
    }

    public static Value? FilterBy(CallSite site)
    {
        if (SqlQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } field)
            {
                query.Load.AddFilter(field, argument.Value, site.Evaluator.Branches > query.Branches || argument.Value.MayBeAbsent);
            }
        }

        return site.Receiver;
    }

    /// <summary>A condition of a join counts as well: <c>join(Member, Member.user_id == user.id)</c>.</summary>
    public static Value? Join(CallSite site)
    {
        if (SqlQuery.Of(site.Receiver) is { } query && site.Count > 1)
        {
            SqlConditions.Add(
                query.Load,
                site[1],
                site.Written(1),
                site.Name == "outerjoin" || site.Evaluator.Branches > query.Branches,
                site.Evaluator
            );
        }

        return site.Receiver;
    }

    public static Value? Values(CallSite site)
    {
        if (SqlQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        query.Load.Data = site.Count > 0 ? site[0] : Named(site);
        return site.Receiver;
    }

    public static Value? ById(CallSite site)
    {
        if (SqlQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        query.Load.AddFilter("id", site.Count > 0 ? site[0] : site.Named("ident") ?? Value.Unknown);
        return query.Result(isSingle: true);
    }

    /// <summary>The query becomes a change of what it finds.</summary>
    public static Value? Change(CallSite site, LoadOperation operation)
    {
        if (SqlQuery.Of(site.Receiver) is not { } query)
        {
            return null;
        }

        query.Load.Operation = operation;
        query.Load.Data = site.Count > 0 && operation == LoadOperation.Update ? site[0] : null;
        return query.Result(isSingle: false);
    }

    public static Value? Result(CallSite site, bool isSingle) => SqlQuery.Of(site.Receiver)?.Result(isSingle);

    /// <summary>The keyword arguments as an object.</summary>
    public static Value Named(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } name)
            {
                site.Evaluator.Assign(made.Member(name), argument.Value);
            }
        }

        return new Value { Object = made };
    }

    /// <summary>The class of an argument: itself, or of one of its columns.</summary>
    private static ClassSymbol? ModelOf(CallSite site, int position)
    {
        if (site[position].Type is { Class: { } direct, IsInstance: false })
        {
            return direct;
        }

        for (
            var written = site.Written(position);
            written is not null;
            written = written switch
                {
                    MemberExpression member => member.Target,
                    CallExpression { Arguments: [var first, ..] } => first.Value,
                    _ => null,
                }
        )
        {
            if (written is NameExpression name)
            {
                return site.Evaluator.Code.Resolve(site.File, name.Name) as ClassSymbol;
            }

            if (
                written is MemberExpression { Target: NameExpression module } qualified
                && site.Evaluator.Code.ResolveType(site.File, new TypeReference($"{module.Name}.{qualified.Name}")) is { } type
            )
            {
                return type;
            }
        }

        return null;
    }
}
