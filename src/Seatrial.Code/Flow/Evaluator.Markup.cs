namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private const int MaxShownDepth = 4;

    /// <summary>
    /// An element of JSX: a component is given its attributes as one object. What it is worth is all that it shows and is given.
    /// </summary>
    private Value Shown(CallSite site, Value component)
    {
        var shown = new List<Value>();
        foreach (var argument in site.Arguments)
        {
            Collect(argument.Value, shown, 0);
        }

        // What runs in the browser is given its attributes and does the rest there.
        if (component.Functions.Count > 0 && component.Functions.All(f => f.File?.Directives.Contains("use client") != true))
        {
            var attributes = new AbstractObject(site.File, site.Place);
            foreach (var argument in site.Arguments)
            {
                Assign(argument.Name is { } name ? attributes.Member(name) : attributes.Member("children"), argument.Value);
            }

            shown.Add(InvokeAny(component.Functions, [new ArgumentValue(new Value { Object = attributes })], site) with { Object = null });
        }

        return Value.Derived(shown);
    }

    /// <summary>Records that an object holds; of what else it holds, what is made of the object says nothing.</summary>
    private static IEnumerable<Value> LoadedIn(Value value)
    {
        if (value.Object is not { Tag: null })
        {
            return [];
        }

        var held = new List<Value>();
        Collect(value with { Functions = [] }, held, 0);
        return held.Where(v => v.Loads.Count > 0).Select(v => new Value { Origins = v.Origins & Origins.Stored, Loads = v.Loads });
    }

    private static void Collect(Value value, List<Value> into, int depth)
    {
        if (value.Functions.Count > 0)
        {
            return;
        }

        into.Add(value);
        if (value.Object is { } held && depth < MaxShownDepth)
        {
            foreach (var cell in held.Members.Values.Append(held.Rest))
            {
                if (cell.Value is { } part)
                {
                    Collect(part, into, depth + 1);
                }
            }
        }
    }
}
