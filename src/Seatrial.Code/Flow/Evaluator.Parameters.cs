using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private void BindParameters(Function function, IReadOnlyList<ArgumentValue> arguments, Scope scope)
    {
        int position = 0;
        if (IsRuby)
        {
            arguments = RubyArguments(function, arguments, scope);
        }

        var unnamed = Unnamed(arguments);
        var used = new List<string>(0);
        for (int i = 0; i < function.Parameters.Count; i++)
        {
            var parameter = function.Parameters[i];
            var value = ParameterValue(function, parameter, arguments, unnamed, used, scope, ref position);
            if (value.Type is null && parameter.Type is not null)
            {
                value = WithDeclaredType(value, parameter);
            }

            Trace.Bind(function, parameter, value, Current.File);

            if (parameter.Name.Length > 0)
            {
                Assign(scope.Declare(parameter.Name), value);
            }

            if (parameter.Pattern is not null)
            {
                Bind(parameter.Pattern, value, isDeclaration: true);
            }

            if (parameter.IsField && Current.Self?.Object is { } self)
            {
                Assign(self.Member(parameter.Name), value);
            }
        }
    }

    /// <summary>What a parameter is given, or its default.</summary>
    private Value ParameterValue(
        Function function,
        Parameter parameter,
        IReadOnlyList<ArgumentValue> arguments,
        IReadOnlyList<ArgumentValue> unnamed,
        List<string> used,
        Scope scope,
        ref int position
    )
    {
        if (parameter.IsBlock)
        {
            return scope.Own(Block)?.Value ?? Value.Null;
        }

        if (parameter.IsRest)
        {
            var rest = RestOf(parameter.IsKeyword ? unnamed.Count : position, unnamed, arguments, used, parameter);
            position = !parameter.IsKeyword && parameter.Name.Length > 0 && HasOtherRest(function, parameter) ? unnamed.Count : position;
            return rest;
        }

        if (Named(arguments, parameter.Name) is { } named)
        {
            used.Add(parameter.Name);
            return named;
        }

        if (position < unnamed.Count && !parameter.IsKeyword)
        {
            var value = unnamed[position++].Value;
            return parameter.Default is not null && ReferenceEquals(value, Value.Unknown)
                ? Value.Union(value, Evaluate(parameter.Default))
                : value;
        }

        return parameter.Default is not null ? Evaluate(parameter.Default)
            : parameter.Type is not null ? DeclaredValue(Current.File, parameter.Type, parameter.Place, parameter.Name)
            : Value.Unknown;
    }

    private static IReadOnlyList<ArgumentValue> Unnamed(IReadOnlyList<ArgumentValue> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name is not null)
            {
                return [.. arguments.Where(a => a.Name is null)];
            }
        }

        return arguments;
    }

    private static Value? Named(IReadOnlyList<ArgumentValue> arguments, string name)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (name.Length > 0 && arguments[i].Name == name)
            {
                return arguments[i].Value;
            }
        }

        return null;
    }

    private static bool HasOtherRest(Function function, Parameter parameter) => function.Parameters.Any(p => p != parameter && p.IsRest);

    private Value WithDeclaredType(Value value, Parameter parameter)
    {
        if (ReferenceEquals(value, Value.Unknown))
        {
            return DeclaredValue(Current.File, parameter.Type!, parameter.Place, parameter.Name);
        }

        return value with
        {
            Type = TypeOf(parameter.Type!, Current.File),
        };
    }

    /// <summary>What is left of the unnamed arguments from a position on, and of the named ones that no parameter took.</summary>
    private Value RestOf(
        int from,
        IReadOnlyList<ArgumentValue> unnamed,
        IReadOnlyList<ArgumentValue> arguments,
        List<string> used,
        Parameter parameter
    )
    {
        var list = new AbstractObject(Current.File, parameter.Place);
        for (int i = from; i < unnamed.Count; i++)
        {
            Assign(list.Member((i - from).ToString()), unnamed[i].Value);
        }

        foreach (var argument in arguments)
        {
            if (argument.Name is { } name && !used.Contains(name))
            {
                Assign(list.Member(name), argument.Value);
            }
        }

        return new Value { Object = list };
    }
}
