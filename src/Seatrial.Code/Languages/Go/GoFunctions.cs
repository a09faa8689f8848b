using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Functions, methods, closures and their parameters.</summary>
internal sealed class GoFunctions(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public Function Lower(SyntaxNode node)
    {
        string name = node.Child(Grammar.Name) is { } nameNode ? lowering.Context.Text(nameNode) : "";
        string? receiverType = null;
        string? receiver = null;
        if (node.Child(Grammar.Receiver) is { } list && list.FirstNamed() is { } declared)
        {
            receiverType = lowering.Types.Field(declared, Grammar.Type)?.ShortName;
            receiver = declared.Child(Grammar.Name) is { } own ? lowering.Context.Text(own) : null;
        }

        return Make(node, name, receiver, receiverType, FunctionTraits.None);
    }

    public Function Literal(SyntaxNode node) => Make(node, "", lowering.Receiver, null, FunctionTraits.Lambda);

    public static bool IsExported(string name) => name.Length > 0 && char.IsUpper(name[0]);

    private Function Make(SyntaxNode node, string name, string? receiver, string? receiverType, FunctionTraits traits)
    {
        var (outerReceiver, outerResults) = (lowering.Receiver, lowering.NamedResults);
        var parameters = Parameters(node.Child(Grammar.Parameters));
        lowering.Receiver = receiver is "_" || parameters.Exists(p => p.Name == receiver) ? null : receiver;
        var result = node.Child(Grammar.Result);
        lowering.NamedResults = result is { } results && lowering.Kind(results) == GoKind.ParameterList ? Names(results) : [];
        var body = node.Child(Grammar.Body) is { } block ? lowering.Statements.Body(block) : null;
        (lowering.Receiver, lowering.NamedResults) = (outerReceiver, outerResults);
        return new Function(lowering.Place(node), name)
        {
            StartLine = lowering.Context.LineOf(node),
            EndLine = lowering.Context.EndLineOf(node),
            Traits = traits | (IsExported(name) ? FunctionTraits.Exported : FunctionTraits.None),
            Parameters = parameters,
            Body = body,
            ReturnType = result is { } type ? lowering.Types.Lower(type) : null,
            ReceiverType = receiverType,
        };
    }

    public List<Parameter> Parameters(SyntaxNode? list)
    {
        var parameters = new List<Parameter>();
        if (list is not { } node)
        {
            return parameters;
        }

        foreach (var child in node.NamedChildren)
        {
            bool isRest = lowering.Kind(child) == GoKind.VariadicParameter;
            if (!isRest && lowering.Kind(child) != GoKind.Parameter)
            {
                continue;
            }

            var type = lowering.Types.Field(child, Grammar.Type);
            bool isNamed = false;
            foreach (var part in child.NamedChildren)
            {
                if (part.Field == Grammar.Name)
                {
                    isNamed = true;
                    parameters.Add(
                        new Parameter(lowering.Context.Text(part))
                        {
                            Type = type,
                            IsRest = isRest,
                            Place = lowering.Place(part),
                        }
                    );
                }
            }

            if (!isNamed)
            {
                parameters.Add(
                    new Parameter("")
                    {
                        Type = type,
                        IsRest = isRest,
                        Place = lowering.Place(child),
                    }
                );
            }
        }

        return parameters;
    }

    private List<Expression> Names(SyntaxNode list)
    {
        var names = new List<Expression>();
        foreach (var child in list.NamedChildren)
        {
            foreach (var part in child.NamedChildren)
            {
                if (part.Field == Grammar.Name)
                {
                    names.Add(new NameExpression(lowering.Place(part), lowering.Context.Text(part)));
                }
            }
        }

        return names;
    }
}
