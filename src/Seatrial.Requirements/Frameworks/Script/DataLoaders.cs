using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>
/// Loaders that gather keys and read the records of all of them at once: what they read is read when they are asked. Source: documentation
/// of the package dataloader.
/// </summary>
internal static class DataLoaders
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        new("npm:dataloader", "", Make) { Languages = ScriptLanguages.All },
        new("npm:dataloader", "DataLoader", Make) { Languages = ScriptLanguages.All },
    ];

    private static Value? Make(CallSite site)
    {
        if (site[0].Functions.Count == 0)
        {
            return null;
        }

        var batch = site[0];
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("load"), Value.Function(Closure.From(call => Evaluator.ElementOf(Read(call, [call[0]])))));
        site.Evaluator.Assign(
            made.Member("loadMany"),
            Value.Function(Closure.From(call => Read(call, Evaluator.KnownElements(call[0]) is { Count: > 0 } keys ? keys : [call[0]])))
        );
        foreach (string name in (string[])["clear", "clearAll", "prime"])
        {
            site.Evaluator.Assign(made.Member(name), Value.Function(Closure.From(static _ => Value.Unknown)));
        }

        return new Value { Object = made };

        Value Read(CallSite call, IReadOnlyList<Value> keys)
        {
            var list = new AbstractObject(call.File, call.Place);
            for (int i = 0; i < keys.Count; i++)
            {
                call.Evaluator.Assign(list.Member(i.ToString()), keys[i]);
            }

            return call.Evaluator.InvokeAny(batch.Functions, [new ArgumentValue(new Value { Object = list })], call);
        }
    }
}
