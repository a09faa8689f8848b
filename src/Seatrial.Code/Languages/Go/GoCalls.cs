using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>
/// Calls; those of a type convert and leave no trace, <c>new(T)</c> constructs, <c>make(T, n)</c> has the type as its type argument.
/// </summary>
internal sealed class GoCalls(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Place(node);
        if (node.Child(Grammar.Function) is not { } function)
        {
            // 'new(T)' and 'make(T)' have a rule of their own in the grammar.
            return new OtherExpression(place, lowering.Expressions.Children(node));
        }

        var types = new List<TypeReference>();
        var arguments = new List<Argument>();
        var values = new List<SyntaxNode>();
        if (node.Child(Grammar.Arguments) is { } list)
        {
            foreach (var child in list.NamedChildren)
            {
                if (child.IsExtra)
                {
                    continue;
                }

                values.Add(child);
                if (lowering.Types.IsType(child))
                {
                    types.Add(lowering.Types.Lower(child));
                }
                else
                {
                    arguments.Add(new Argument(lowering.Expressions.Lower(child)));
                }
            }
        }

        var callee = Stripped(function);
        bool isConversion =
            arguments.Count == 1
            && (lowering.Types.IsType(callee) || (lowering.Kind(callee) == GoKind.Unary && lowering.Kind(function) == GoKind.Transparent));
        if (isConversion)
        {
            return arguments[0].Value;
        }

        if (lowering.Kind(callee) == GoKind.Identifier)
        {
            string name = lowering.Context.Text(callee);
            if (arguments.Count == 1 && GoTypes.IsPredeclared(name))
            {
                return arguments[0].Value;
            }

            if (name == "new" && values.Count == 1)
            {
                return new CallExpression(place, CallKind.Construction, lowering.Types.Value(values[0]), [])
                {
                    EndLine = lowering.Context.EndLineOf(node),
                };
            }

            if (name == "make" && types.Count == 0 && arguments.Count > 0)
            {
                types.Add(lowering.Types.Lower(values[0]));
                arguments.RemoveAt(0);
            }
        }

        types.AddRange(lowering.Types.Arguments(node.Child(Grammar.TypeArguments)));
        var named = callee.Child(Grammar.FieldName);
        return new CallExpression(
            named is { } field ? lowering.Place(field) : place,
            CallKind.Call,
            lowering.Expressions.Lower(callee),
            arguments
        )
        {
            TypeArguments = types,
            EndLine = lowering.Context.EndLineOf(node),
        };
    }

    /// <summary>The function without parentheses around it.</summary>
    private SyntaxNode Stripped(SyntaxNode function)
    {
        for (int depth = 0; depth < 16 && lowering.Kind(function) == GoKind.Transparent && function.FirstNamed() is { } inner; depth++)
        {
            function = inner;
        }

        return function;
    }
}
