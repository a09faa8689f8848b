using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Expressions, and the patterns that stand on the left of assignments.</summary>
internal sealed class PythonExpressions
{
    private readonly PythonLowering lowering;
    private readonly PythonStrings strings;
    private readonly PythonOperators operators;
    private readonly PythonComprehensions comprehensions;

    public PythonExpressions(PythonLowering lowering)
    {
        this.lowering = lowering;
        strings = new PythonStrings(lowering);
        operators = new PythonOperators(lowering);
        comprehensions = new PythonComprehensions(lowering);
    }

    private PythonGrammar Grammar => lowering.Grammar;

    public Expression Lower(SyntaxNode node)
    {
        if (!lowering.Context.TryEnter())
        {
            return new OtherExpression(Place(node), []);
        }

        var expression = LowerKind(node);
        lowering.Context.Leave();
        return expression;
    }

    /// <summary>A part that the grammar promises; what an error left out is an empty <see cref="OtherExpression"/>.</summary>
    public Expression Lower(SyntaxNode? node, SyntaxNode around) =>
        node is { } present ? Lower(present) : new OtherExpression(Place(around), []);

    /// <summary>The child in a field.</summary>
    public Expression Field(SyntaxNode node, ushort field) => Lower(node.Child(field), node);

    public List<Expression> Children(SyntaxNode node)
    {
        var items = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                items.Add(Lower(child));
            }
        }

        return items;
    }

    public Expression Lambda(SyntaxNode place, IReadOnlyList<Parameter> parameters, Expression value) =>
        new FunctionExpression(
            Place(place),
            new Function(Place(place), "")
            {
                EndLine = lowering.Context.EndLineOf(place),
                Traits = FunctionTraits.Lambda,
                Parameters = parameters,
                Body = new Block(value.Place, [new ReturnStatement(value.Place, value)]),
            }
        );

    /// <summary>Arguments of a call; a generator that stands alone is one.</summary>
    public IReadOnlyList<Argument> Arguments(SyntaxNode? list)
    {
        if (list is not { } node)
        {
            return [];
        }

        if (lowering.Kind(node) != PythonKind.ArgumentList)
        {
            return [new Argument(Lower(node))];
        }

        var arguments = new List<Argument>();
        foreach (var child in node.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            arguments.Add(
                lowering.Kind(child) == PythonKind.KeywordArgument && child.Child(Grammar.Name) is { } name
                    ? new Argument(Field(child, Grammar.Value), lowering.Context.Text(name))
                    : new Argument(Lower(child))
            );
        }

        return arguments;
    }

    private Expression LowerKind(SyntaxNode node)
    {
        switch (lowering.Kind(node))
        {
            case PythonKind.Identifier:
                return Name(node);
            case PythonKind.Attribute:
                return new MemberExpression(
                    Place(node),
                    Field(node, Grammar.Object),
                    node.Child(Grammar.AttributeName) is { } name ? lowering.Context.Text(name) : ""
                );
            case PythonKind.Call:
                return Call(node);
            case PythonKind.Subscript:
                return Subscript(node);
            case PythonKind.String or PythonKind.ConcatenatedString:
                return strings.Lower(node);
            case PythonKind.Number:
                return new LiteralExpression(Place(node), LiteralKind.Number, lowering.Context.Text(node));
            case PythonKind.True:
                return new LiteralExpression(Place(node), LiteralKind.Boolean, "true");
            case PythonKind.False:
                return new LiteralExpression(Place(node), LiteralKind.Boolean, "false");
            case PythonKind.None:
                return new LiteralExpression(Place(node), LiteralKind.Null, "null");
            case PythonKind.Ellipsis:
                return new NameExpression(Place(node), "Ellipsis");
            case PythonKind.BinaryOperator
            or PythonKind.BooleanOperator
            or PythonKind.ComparisonOperator
            or PythonKind.NotOperator
            or PythonKind.UnaryOperator
            or PythonKind.ConditionalExpression:
                return operators.Lower(node);
            case PythonKind.NamedExpression:
                return new AssignmentExpression(Place(node), Field(node, Grammar.Name), Field(node, Grammar.Value));
            case PythonKind.Assignment or PythonKind.AugmentedAssignment:
                return Assignment(node);
            case PythonKind.Lambda:
                return lowering.Functions.Lambda(node);
            case PythonKind.Type or PythonKind.Transparent or PythonKind.CasePattern:
                return node.FirstNamed() is { } inner ? Lower(inner) : Name(node);
            case PythonKind.List or PythonKind.TuplePattern:
                return new ListExpression(Place(node), Children(node));
            case PythonKind.Dictionary:
                return new ObjectExpression(Place(node), Entries(node));
            case PythonKind.ListSplat or PythonKind.DictionarySplat:
                return new SpreadExpression(Place(node), Lower(node.FirstNamed(), node));
            case PythonKind.Comprehension:
                return comprehensions.Lower(node);
            case PythonKind.AsPattern:
                return new AssignmentExpression(Place(node), Field(node, Grammar.Alias), Lower(node.FirstNamed(), node));
            case PythonKind.Yield:
                return new CallExpression(
                    Place(node),
                    CallKind.Call,
                    new NameExpression(Place(node), "yield"),
                    [.. Children(node).Select(v => new Argument(v))]
                )
                {
                    EndLine = lowering.Context.EndLineOf(node),
                };
            case PythonKind.DottedName:
                return Dotted(node);
            default:
                return new OtherExpression(Place(node), Children(node));
        }
    }

    private Expression Name(SyntaxNode node)
    {
        string name = lowering.Context.Text(node);
        return name == lowering.Scope.Self ? new ThisExpression(Place(node)) : new NameExpression(Place(node), name);
    }

    private Expression Dotted(SyntaxNode node)
    {
        Expression? whole = null;
        foreach (var part in node.NamedChildren)
        {
            whole = whole is null ? Name(part) : new MemberExpression(Place(node), whole, lowering.Context.Text(part));
        }

        return whole ?? Name(node);
    }

    private Expression Call(SyntaxNode node)
    {
        if (node.Child(Grammar.Function) is not { } function)
        {
            return new OtherExpression(Place(node), Children(node));
        }

        bool isName = lowering.Kind(function) == PythonKind.Identifier;
        if (isName && function.Utf8.SequenceEqual("super"u8))
        {
            return new BaseExpression(Place(node));
        }

        var arguments = Arguments(node.Child(Grammar.Arguments));
        if (isName && arguments.Count == 2 && function.Utf8.SequenceEqual("isinstance"u8))
        {
            return new BinaryExpression(Place(node), BinaryOperator.IsType, arguments[0].Value, arguments[1].Value);
        }

        // 'super().__init__(…)' runs the constructor of the base class.
        var callee =
            Lower(function) is var called && called is MemberExpression { Target: BaseExpression, Name: "__init__" } initializer
                ? initializer.Target
                : called;
        var place = function.Child(Grammar.AttributeName) is { } name ? Place(name) : Place(node);
        return new CallExpression(place, CallKind.Call, callee, arguments) { EndLine = lowering.Context.EndLineOf(node) };
    }

    private IndexExpression Subscript(SyntaxNode node)
    {
        var indexes = new List<Expression>();
        foreach (var child in node.Children)
        {
            if (child.Field != Grammar.Subscript || !child.IsNamed)
            {
                continue;
            }

            if (lowering.Kind(child) != PythonKind.Slice)
            {
                indexes.Add(Lower(child));
            }
            else if (Children(child) is { } bounds && bounds.Exists(b => b is not LiteralExpression))
            {
                indexes.Add(new OtherExpression(Place(child), bounds));
            }
        }

        Expression? index = indexes.Count switch
        {
            0 => null,
            1 => indexes[0],
            _ => new ListExpression(indexes[0].Place, indexes),
        };
        return new IndexExpression(Place(node), Field(node, Grammar.Value), index);
    }

    private AssignmentExpression Assignment(SyntaxNode node) =>
        new(Place(node), Field(node, Grammar.Left), Field(node, Grammar.Right))
        {
            IsCompound = lowering.Kind(node) == PythonKind.AugmentedAssignment,
            Type = node.Child(Grammar.Type) is { } type ? lowering.Types.Lower(type) : null,
        };

    private List<ObjectEntry> Entries(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                entries.Add(lowering.Kind(child) == PythonKind.Pair ? Entry(child) : new ObjectEntry(null, Lower(child)));
            }
        }

        return entries;
    }

    public ObjectEntry Entry(SyntaxNode pair)
    {
        var key = Field(pair, Grammar.Key);
        var value = Field(pair, Grammar.Value);
        return key is LiteralExpression { Kind: LiteralKind.String } text
            ? new ObjectEntry(text.Text, value)
            : new ObjectEntry(null, value, key);
    }

    private Place Place(SyntaxNode node) => lowering.Context.PlaceOf(node);
}
