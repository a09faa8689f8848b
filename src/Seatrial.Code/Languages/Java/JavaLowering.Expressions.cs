using System.Text;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <content>Expressions.</content>
internal sealed partial class JavaLowering
{
    private static readonly KindTable<Func<JavaLowering, SyntaxNode, Expression>> expressions = new(
        Grammars.Java,
        [
            (
                "identifier type_identifier boolean_type integral_type floating_point_type void_type",
                static (l, n) => new NameExpression(l.PlaceOf(n), l.context.Text(n))
            ),
            ("scoped_identifier", static (l, n) => NameChain(l.PlaceOf(n), l.QualifiedText(n))),
            ("generic_type scoped_type_identifier array_type", static (l, n) => TypeName(l.PlaceOf(n), l.TypeOf(n))),
            ("this", static (l, n) => new ThisExpression(l.PlaceOf(n))),
            ("super", static (l, n) => new BaseExpression(l.PlaceOf(n))),
            ("field_access", static (l, n) => l.Member(n)),
            (
                "array_access",
                static (l, n) => new IndexExpression(l.PlaceOf(n), LowerChild(l, n, G.Array), l.LowerOrNull(n.Child(G.Index)))
            ),
            ("method_invocation", static (l, n) => l.Invocation(n)),
            ("method_reference", static (l, n) => l.Reference(n)),
            ("object_creation_expression", static (l, n) => l.Construction(n)),
            ("array_creation_expression", static (l, n) => l.NewArray(n)),
            ("array_initializer element_value_array_initializer", static (l, n) => new ListExpression(l.PlaceOf(n), l.Values(n))),
            ("annotation marker_annotation", static (l, n) => l.Annotation(n)),
            (
                "class_literal",
                static (l, n) => new MemberExpression(l.PlaceOf(n), TypeName(l.PlaceOf(n), l.TypeOf(n.FirstNamed())), "class")
            ),
            ("lambda_expression", static (l, n) => l.LambdaOf(n)),
            ("binary_expression", static (l, n) => l.Binary(n)),
            ("unary_expression", static (l, n) => l.Unary(n)),
            ("update_expression", static (l, n) => new UnaryExpression(l.PlaceOf(n), UnaryOperator.Other, l.Inside(n))),
            ("assignment_expression", static (l, n) => l.Assignment(n)),
            (
                "ternary_expression",
                static (l, n) =>
                    new ConditionalExpression(
                        l.PlaceOf(n),
                        LowerChild(l, n, G.Condition),
                        LowerChild(l, n, G.Consequence),
                        LowerChild(l, n, G.Alternative)
                    )
            ),
            ("instanceof_expression", static (l, n) => l.InstanceOf(n)),
            ("cast_expression", static (l, n) => LowerChild(l, n, G.Value)),
            ("parenthesized_expression expression_statement dimensions_expr", static (l, n) => l.Inside(n)),
            ("switch_expression", static (l, n) => l.Choice(n)),
            ("template_expression", static (l, n) => new OtherExpression(l.PlaceOf(n), l.Values(n))),
            ("string_literal", static (l, n) => l.Text(n)),
            ("character_literal", static (l, n) => l.Character(n)),
            (
                "decimal_integer_literal hex_integer_literal octal_integer_literal binary_integer_literal decimal_floating_point_literal hex_floating_point_literal",
                static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Number, l.context.Text(n))
            ),
            ("true false", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Boolean, l.context.Text(n))),
            ("null_literal", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Null, "null")),
        ]
    );

    private static readonly ushort fragment = Grammars.Java.Kind("string_fragment");
    private static readonly ushort multilineFragment = Grammars.Java.Kind("multiline_string_fragment");
    private static readonly ushort escape = Grammars.Java.Kind("escape_sequence");
    private static readonly ushort interpolation = Grammars.Java.Kind("string_interpolation");

    private Expression Lower(SyntaxNode node)
    {
        if (!context.TryEnter())
        {
            return new OtherExpression(PlaceOf(node), []);
        }

        var lowered = expressions[node.Kind] is { } action ? action(this, node) : new OtherExpression(PlaceOf(node), Known(node));
        context.Leave();
        return lowered;
    }

    private Expression? LowerOrNull(SyntaxNode? node) => node is { } present ? Lower(present) : null;

    private Expression LowerOrOther(SyntaxNode? node, Place place) => node is { } present ? Lower(present) : new OtherExpression(place, []);

    private static Expression LowerChild(JavaLowering lowering, SyntaxNode node, ushort field) =>
        lowering.LowerOrOther(node.Child(field), lowering.PlaceOf(node));

    private Expression Inside(SyntaxNode node) => LowerOrOther(LastNamed(node), PlaceOf(node));

    private List<Expression> Values(SyntaxNode node)
    {
        var values = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                values.Add(Lower(child));
            }
        }

        return values;
    }

    /// <summary>The parts of what has no form that have one, or have parts themselves.</summary>
    private List<Expression> Known(SyntaxNode node)
    {
        var values = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && (expressions[child.Kind] is not null || child.FirstNamed() is not null))
            {
                values.Add(Lower(child));
            }
        }

        return values;
    }

    private Expression Member(SyntaxNode node)
    {
        var target = LowerChild(this, node, G.Object);
        var field = node.Child(G.Field);
        return field is { } name && name.Kind == G.This
            ? new ThisExpression(PlaceOf(node))
            : new MemberExpression(PlaceOf(node), target, TextOf(field));
    }

    private CallExpression Invocation(SyntaxNode node)
    {
        var name = node.Child(G.Name);
        var place = PlaceOf(name ?? node);
        string called = TextOf(name);

        // 'T.super.m()' runs the method of a base; only the last object counts.
        Expression callee =
            node.First(G.Super) is { } super ? new MemberExpression(PlaceOf(node), Lower(super), called)
            : node.Child(G.Object) is { } target ? new MemberExpression(PlaceOf(node), Lower(target), called)
            : new NameExpression(place, called);
        return new CallExpression(place, CallKind.Call, callee, node.Child(G.Arguments) is { } list ? Arguments(list) : [])
        {
            TypeArguments = TypeArguments(node.Child(G.TypeArguments)),
            EndLine = context.EndLineOf(node),
        };
    }

    private List<Argument> Arguments(SyntaxNode list) => [.. Values(list).Select(v => new Argument(v))];

    private MemberExpression Reference(SyntaxNode node)
    {
        string name = "new";
        var target = node.FirstNamed();
        if (LastNamed(node) is { } last && last != target && last.Kind == G.Identifier)
        {
            name = context.Text(last);
        }

        return new MemberExpression(PlaceOf(node), LowerOrOther(target, PlaceOf(node)), name);
    }

    private CallExpression Construction(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var type = TypeOf(node.Child(G.Type));
        Expression callee = node.First(G.ClassBody) is { } body
            ? new ClassExpression(PlaceOf(body), Anonymous(body, type))
            : TypeName(place, type);
        return Constructed(node, place, callee, node.Child(G.Arguments) is { } list ? Arguments(list) : [], type);
    }

    private CallExpression Constructed(SyntaxNode node, Place place, Expression callee, List<Argument> arguments, TypeReference? type) =>
        new(place, CallKind.Construction, callee, arguments) { TypeArguments = type?.Arguments ?? [], EndLine = context.EndLineOf(node) };

    private Expression NewArray(SyntaxNode node)
    {
        if (node.Child(G.Value) is { } items)
        {
            return Lower(items);
        }

        var place = PlaceOf(node);
        var sizes = new List<Argument>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.DimensionsExpr)
            {
                sizes.Add(new Argument(Inside(child)));
            }
        }

        var element = TypeOf(node.Child(G.Type));
        return new CallExpression(
            place,
            CallKind.Construction,
            TypeName(place, element is null ? null : new TypeReference("[]", [element])),
            sizes
        )
        {
            EndLine = context.EndLineOf(node),
        };
    }

    private FunctionExpression LambdaOf(SyntaxNode node)
    {
        var place = PlaceOf(node);
        Block? body = null;
        if (node.Child(G.Body) is { } written)
        {
            body =
                written.Kind == G.Block
                    ? BlockOf(written)
                    : new Block(PlaceOf(written), [new ReturnStatement(PlaceOf(written), Lower(written))]);
        }

        return new FunctionExpression(
            place,
            new Function(place, "")
            {
                EndLine = context.EndLineOf(node),
                Traits = FunctionTraits.Lambda,
                Parameters = Parameters(node.Child(G.Parameters)),
                Body = body,
            }
        );
    }

    private BinaryExpression Binary(SyntaxNode node)
    {
        var sign = node.Child(G.Operator) is { } op ? op.Utf8 : default;
        var meaning = sign switch
        {
            [(byte)'=', (byte)'='] => BinaryOperator.Equal,
            [(byte)'!', (byte)'='] => BinaryOperator.NotEqual,
            [(byte)'&', (byte)'&'] => BinaryOperator.And,
            [(byte)'|', (byte)'|'] => BinaryOperator.Or,
            [(byte)'+'] => BinaryOperator.Add,
            [(byte)'<'] or [(byte)'<', (byte)'='] or [(byte)'>'] or [(byte)'>', (byte)'='] => BinaryOperator.Less,
            _ => BinaryOperator.Other,
        };
        return new BinaryExpression(PlaceOf(node), meaning, LowerChild(this, node, G.Left), LowerChild(this, node, G.Right));
    }

    private Expression Unary(SyntaxNode node)
    {
        var operand = LowerChild(this, node, G.Operand);
        return node.Utf8 switch
        {
            [(byte)'!', ..] => new UnaryExpression(PlaceOf(node), UnaryOperator.Not, operand),
            [(byte)'-', ..] when operand is LiteralExpression { Kind: LiteralKind.Number } number => new LiteralExpression(
                PlaceOf(node),
                LiteralKind.Number,
                "-" + number.Text
            ),
            _ => new UnaryExpression(PlaceOf(node), UnaryOperator.Other, operand),
        };
    }

    private AssignmentExpression Assignment(SyntaxNode node) =>
        new(PlaceOf(node), LowerChild(this, node, G.Left), LowerChild(this, node, G.Right))
        {
            IsCompound = node.Child(G.Operator) is { } sign && !sign.Utf8.SequenceEqual("="u8),
            Type = CastTypeOf(node.Child(G.Right)),
        };

    private LiteralExpression Character(SyntaxNode node)
    {
        string text = context.Text(node).Trim('\'');
        var value = new StringBuilder();
        if (text.StartsWith('\\'))
        {
            CharacterEscapes.Append(value, text);
            text = value.ToString();
        }

        return new LiteralExpression(PlaceOf(node), LiteralKind.String, text);
    }

    /// <summary>A string or a block of text, without the indentation that its lines share; one with places in it is a template.</summary>
    private Expression Text(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var text = new StringBuilder();
        List<Expression>? parts = null;
        string? only = null;
        bool isBlock = false;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == interpolation)
            {
                parts ??= [];
                parts.Add(new LiteralExpression(place, LiteralKind.String, only ?? text.ToString()));
                parts.Add(Inside(child));
                text.Clear();
                only = null;
                continue;
            }

            if (only is null && text.Length == 0 && child.Kind == fragment)
            {
                only = context.Text(child);
                continue;
            }

            text.Append(only);
            only = null;
            if (child.Kind == escape)
            {
                CharacterEscapes.Append(text, context.Text(child));
            }
            else
            {
                isBlock |= child.Kind == multilineFragment;
                text.Append(context.Text(child));
            }
        }

        string rest = only ?? text.ToString();
        var last = new LiteralExpression(place, LiteralKind.String, isBlock ? TextBlock.Value(rest) : rest);
        return parts is null ? last : new TemplateExpression(place, [.. parts, last]);
    }
}
