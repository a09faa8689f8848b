using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Kept with the value of a query that is being built.</summary>
/// <param name="Load">The access that it will be.</param>
/// <param name="Model">The class of its records, where it is in the repository.</param>
/// <param name="Branches">In how many branches it was made: what is added in more of them may be left out.</param>
internal sealed record EloquentQuery(Load Load, ClassSymbol? Model, int Branches)
{
    public const string Type = "php:laravel.query()";
    private const int MaxScopes = 16;

    /// <summary>Path of relations in front of columns, where conditions are about related records.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Name of the relation that it follows.</summary>
    public string? Relation { get; init; }

    /// <summary>Whether at most one record belongs to the other side.</summary>
    public bool IsOne { get; init; }

    /// <summary>Whether rows between two tables are what is written.</summary>
    public bool IsPivot { get; init; }

    /// <summary>Whether conditions are added by a function that may not be called.</summary>
    public bool IsOptional { get; init; }

    /// <summary>How many conditions the load had when this level of the query began.</summary>
    public int From { get; init; }

    public static EloquentQuery? Of(Value? value) => value?.Object?.Tag as EloquentQuery;

    public static EloquentQuery Begin(CallSite site, ClassSymbol model, LoadOperation operation)
    {
        var query = new EloquentQuery(Store.Begin(site, model.Class.Name, operation, isSingle: false), model, site.Evaluator.Branches);
        query.AddScopes(site, model);
        return query;
    }

    public static EloquentQuery Begin(CallSite site, string table, LoadOperation operation) =>
        new(Store.Begin(site, table, operation, isSingle: false), null, site.Evaluator.Branches);

    /// <summary>The value that stands for the query in the program.</summary>
    public Value Value(CallSite site) =>
        new()
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = this },
            Loads = [Load],
            Origins = Origins.Stored,
        };

    public Value Result(bool isSingle)
    {
        Load.IsSingle |= isSingle || IsOne;
        return Store.Result(Load) with { Type = Model is null ? null : new KnownType { Class = Model, IsInstance = true }, Key = Relation };
    }

    public void Add(CallSite site, string field, Value value, bool isAlternative = false)
    {
        string name = field[(field.LastIndexOf('.') + 1)..];
        Load.AddFilter(
            Prefix.Length == 0 ? name : Prefix + name,
            value,
            isAlternative || IsOptional || site.Evaluator.Branches > Branches || value.MayBeAbsent
        );
        if (isAlternative)
        {
            Load.Loosen(From);
        }
    }

    /// <summary>
    /// Conditions that every query of the model has: <c>addGlobalScope</c> in its own boot methods or in those of its traits.
    /// </summary>
    private void AddScopes(CallSite site, ClassSymbol model)
    {
        var evaluator = site.Evaluator;
        int scopes = 0;
        foreach (var owner in (IEnumerable<ClassSymbol>)[model, .. evaluator.Code.Bases(model)])
        {
            foreach (var method in owner.Class.Methods)
            {
                if (!method.Name.StartsWith("boot", StringComparison.Ordinal) || evaluator.IsFollowing(method))
                {
                    continue;
                }

                foreach (var call in CodeWalk.Calls(method).Where(c => c.Name == "addGlobalScope"))
                {
                    if (++scopes <= MaxScopes && call.Arguments is [.., var last])
                    {
                        Apply(site, owner, method, evaluator.ValueOf(owner.File, last.Value));
                    }
                }
            }
        }
    }

    private void Apply(CallSite site, ClassSymbol owner, Function method, Value scope)
    {
        var evaluator = site.Evaluator;
        var closure =
            scope.Functions.Count > 0 ? scope.Functions[0]
            : scope.Type?.Class is { } type && evaluator.Code.Method(type, "apply") is { Function.Body: not null } own
                ? Closure.Of(own.Function, own.File, own.Owner, scope)
            : null;
        if (closure is { Function: { } function } && !evaluator.IsFollowing(function))
        {
            var query = (this with { From = Load.Filters.Count }).Value(site);
            evaluator.InModule(
                owner.File,
                () => evaluator.Invoke(closure, [new ArgumentValue(query), new ArgumentValue(query)], method.Place)
            );
        }
    }
}
