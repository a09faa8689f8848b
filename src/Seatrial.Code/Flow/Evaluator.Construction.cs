using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>Values that are spread into the arguments and were not known by their members: <c>Payload(**claims)</c>.</summary>
    private static List<Value> Spreads(CallSite site) =>
        site.Call is null || site.Call.Arguments.Count != site.Arguments.Count(a => a.Name != "initializer")
            ? []
            :
            [
                .. site
                    .Call.Arguments.Zip(site.Arguments)
                    .Where(p => p.First.Value is SpreadExpression && p.Second.Name is null)
                    .Select(p => p.Second.Value),
            ];

    /// <summary>Makes an object of a class of the repository and runs its constructor.</summary>
    public Value Construct(ClassSymbol type, CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        var value = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = made,
        };
        if (site.Named("initializer")?.Object is { } initial)
        {
            foreach (var (name, cell) in initial.Members)
            {
                Assign(made.Member(name), cell.Value ?? Value.Unknown);
            }
        }

        var constructor = Code.Method(type, "constructor");
        ArgumentValue[] given = [.. site.Arguments.Where(a => a.Name != "initializer")];
        if (constructor is { Function.Body: not null })
        {
            Invoke(
                Closure.Of(constructor.Function, constructor.File, Module(constructor.File), value, constructor.Owner),
                given,
                site.Place
            );
        }
        else
        {
            Spreads(site).ForEach(value => Spread(made, value));

            int position = 0;
            ArgumentValue[] unnamed = [.. given.Where(a => a.Name is null)];
            foreach (var parameter in type.Class.Parameters)
            {
                if (given.FirstOrDefault(a => a.Name == parameter.Name) is { } named)
                {
                    Assign(made.Member(parameter.Name), named.Value);
                }
                else if (position < unnamed.Length)
                {
                    Assign(made.Member(parameter.Name), unnamed[position++].Value);
                }
            }

            if (type.File.Language == CodeLanguage.Go && type.Class.Kind == ClassKind.Struct)
            {
                foreach (var field in type.Class.Fields.Take(unnamed.Length))
                {
                    Assign(made.Member(field.Name), unnamed[position++].Value);
                }
            }

            // What a base class of a library is given stays at hand by its position.
            for (; position < unnamed.Length; position++)
            {
                Assign(made.Member(position.ToString()), unnamed[position].Value);
            }

            foreach (var argument in given)
            {
                if (argument.Name is not null)
                {
                    Assign(made.Member(argument.Name), argument.Value);
                }
            }
        }

        return value;
    }
}
