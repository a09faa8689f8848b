using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Expressions but calls, objects and texts.</content>
internal sealed partial class CSharpLowering
{
    private static readonly KindTable<Func<CSharpLowering, SyntaxNode, Expression>> expressions = new(
        Grammars.CSharp,
        [
            ("identifier predefined_type", static (l, n) => new NameExpression(l.PlaceOf(n), l.context.Text(n))),
            (
                "generic_name qualified_name alias_qualified_name nullable_type array_type",
                static (l, n) => TypeName(l.PlaceOf(n), l.TypeOf(n))
            ),
            ("'this'", static (l, n) => new ThisExpression(l.PlaceOf(n))),
            ("'base'", static (l, n) => new BaseExpression(l.PlaceOf(n))),
            ("member_access_expression conditional_access_expression", static (l, n) => l.Member(n)),
            (
                "member_binding_expression",
                static (l, n) =>
                    new MemberExpression(l.PlaceOf(n), new OtherExpression(l.PlaceOf(n), []), l.NameText(n.Child(G.Name)), isOptional: true)
            ),
            ("element_access_expression", static (l, n) => l.Index(n, LowerChild(l, n, G.Expression), n.Child(G.Subscript))),
            ("element_binding_expression", static (l, n) => l.Index(n, new OtherExpression(l.PlaceOf(n), []), n)),
            ("invocation_expression", static (l, n) => l.Invocation(n)),
            ("object_creation_expression", static (l, n) => l.Construction(n)),
            ("implicit_object_creation_expression", static (l, n) => l.Construction(n, null)),
            ("anonymous_object_creation_expression", static (l, n) => l.AnonymousObject(n)),
            ("initializer_expression", static (l, n) => l.InitializerValue(n)),
            (
                "array_creation_expression implicit_array_creation_expression stackalloc_expression implicit_stackalloc_expression",
                static (l, n) => l.NewArray(n)
            ),
            ("collection_expression", static (l, n) => l.Collection(n)),
            ("with_expression", static (l, n) => l.With(n)),
            ("tuple_expression", static (l, n) => new ListExpression(l.PlaceOf(n), l.Values(n))),
            ("binary_expression", static (l, n) => l.Binary(n)),
            ("prefix_unary_expression unary_expression", static (l, n) => l.Unary(n)),
            ("postfix_unary_expression", static (l, n) => l.Postfix(n)),
            ("is_expression", static (l, n) => l.TypeTest(n.Child(G.Right), n.Child(G.Right) ?? n, LowerChild(l, n, G.Left))),
            (
                "is_pattern_expression",
                static (l, n) =>
                    n.Child(G.Pattern) is { } pattern
                        ? l.Open(l.Tested(pattern, LowerChild(l, n, G.Expression)))
                        : LowerChild(l, n, G.Expression)
            ),
            (
                "conditional_expression",
                static (l, n) =>
                    l.Open(
                        new ConditionalExpression(
                            l.PlaceOf(n),
                            LowerChild(l, n, G.Condition),
                            LowerChild(l, n, G.Consequence),
                            LowerChild(l, n, G.Alternative)
                        )
                    )
            ),
            ("assignment_expression", static (l, n) => l.Assignment(n)),
            ("declaration_expression", static (l, n) => l.Declared(n)),
            ("cast_expression", static (l, n) => LowerChild(l, n, G.Value)),
            ("as_expression", static (l, n) => LowerChild(l, n, G.Left)),
            ("parenthesized_expression", static (l, n) => l.Closed(l.Inside(n))),
            ("await_expression checked_expression ref_expression makeref_expression reftype_expression", static (l, n) => l.Inside(n)),
            ("throw_expression", static (l, n) => new ThrowExpression(l.PlaceOf(n), l.LowerOrNull(n.FirstValue()))),
            ("lambda_expression anonymous_method_expression", static (l, n) => l.LambdaOf(n)),
            ("query_expression", static (l, n) => l.Query(n)),
            ("switch_expression", static (l, n) => l.Choice(n)),
            (
                "typeof_expression",
                static (l, n) => new MemberExpression(l.PlaceOf(n), TypeName(l.PlaceOf(n), l.TypeOf(n.Child(G.Type))), "class")
            ),
            ("default_expression", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Null, "null")),
            ("sizeof_expression", static (l, n) => new OtherExpression(l.PlaceOf(n), [])),
            ("range_expression", static (l, n) => new OtherExpression(l.PlaceOf(n), l.Values(n))),
            ("refvalue_expression", static (l, n) => LowerChild(l, n, G.Value)),
            ("string_literal raw_string_literal verbatim_string_literal character_literal", static (l, n) => l.TextLiteral(n)),
            ("interpolated_string_expression", static (l, n) => l.Interpolated(n)),
            ("integer_literal real_literal", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Number, l.context.Text(n))),
            ("boolean_literal", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Boolean, l.context.Text(n))),
            ("null_literal", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Null, "null")),
        ]
    );

    private Expression Lower(SyntaxNode node)
    {
        if (!context.TryEnter())
        {
            return new OtherExpression(PlaceOf(node), []);
        }

        var lowered = expressions[node.Kind] is { } action ? action(this, node) : Unknown(node);
        context.Leave();
        return lowered;
    }

    /// <summary>With the type of what it is assigned to, which <c>new()</c> and a collection take over.</summary>
    private Expression Lower(SyntaxNode node, TypeReference? expected) =>
        expected is not null && node.Kind == G.ImplicitObjectCreation ? Construction(node, expected) : Lower(node);

    private Expression? LowerOrNull(SyntaxNode? node) => node is { } present ? Lower(present) : null;

    private Expression LowerOrOther(SyntaxNode? node, Place place) => node is { } present ? Lower(present) : new OtherExpression(place, []);

    private static Expression LowerChild(CSharpLowering lowering, SyntaxNode node, ushort field) =>
        lowering.LowerOrOther(node.Child(field), lowering.PlaceOf(node));

    private OtherExpression Unknown(SyntaxNode node)
    {
        var parts = new List<Expression>();
        foreach (var child in node.Children)
        {
            if (child.IsValue() && (expressions[child.Kind] is not null || child.FirstValue() is not null))
            {
                parts.Add(Lower(child));
            }
        }

        return new OtherExpression(PlaceOf(node), parts);
    }

    private Expression Inside(SyntaxNode node) => LowerOrOther(node.FirstValue(), PlaceOf(node));

    /// <summary>The name of a member or a method, without type arguments.</summary>
    private string NameText(SyntaxNode? name) =>
        name is not { } present ? ""
        : present.Kind == G.GenericName ? GenericNameText(present)
        : context.Text(present);

    private Expression Member(SyntaxNode node)
    {
        if (node.Kind == G.MemberAccess)
        {
            return Within(LowerChild(this, node, G.Expression), t => new MemberExpression(t.Place, t, NameText(node.Child(G.Name))));
        }

        // What is asked of a value that may be null.
        var target = LowerChild(this, node, G.Condition);
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.ElementBinding)
            {
                return Index(node, target, child);
            }

            if (child.Kind == G.MemberBinding)
            {
                return Within(target, t => new MemberExpression(t.Place, t, NameText(child.Child(G.Name)), isOptional: true));
            }
        }

        return target;
    }

    private Expression Index(SyntaxNode node, Expression target, SyntaxNode? subscript)
    {
        var values = subscript is { } list ? Values(list) : [];
        return Within(
            target,
            t => new IndexExpression(
                t.Place,
                t,
                values switch
                {
                    [] => null,
                    [var only] => only,
                    _ => new ListExpression(PlaceOf(node), values),
                }
            )
        );
    }

    private List<Expression> Values(SyntaxNode node)
    {
        var values = new List<Expression>();
        foreach (var child in node.Children)
        {
            if (child.IsValue())
            {
                values.Add(child.Kind == G.Argument ? LowerOrOther(child.LastValue(), PlaceOf(child)) : Lower(child));
            }
        }

        return values;
    }

    private Expression Binary(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var left = LowerChild(this, node, G.Left);
        var right = LowerChild(this, node, G.Right);
        var sign = node.Child(G.Operator) is { } written ? written.Utf8 : default;
        var op = sign switch
        {
            [(byte)'=', (byte)'='] => BinaryOperator.Equal,
            [(byte)'!', (byte)'='] => BinaryOperator.NotEqual,
            [(byte)'&', (byte)'&'] => BinaryOperator.And,
            [(byte)'|', (byte)'|'] => BinaryOperator.Or,
            [(byte)'?', (byte)'?'] => BinaryOperator.Coalesce,
            [(byte)'+'] => BinaryOperator.Add,
            [(byte)'<'] or [(byte)'<', (byte)'='] or [(byte)'>'] or [(byte)'>', (byte)'='] => BinaryOperator.Less,
            _ => BinaryOperator.Other,
        };
        return Operation(place, op, left, right);
    }

    /// <summary><c>&amp;x</c> and <c>*x</c> leave no trace.</summary>
    private Expression Unary(SyntaxNode node)
    {
        var operand = LowerOrOther(node.FirstValue(), PlaceOf(node));
        return node.Utf8 switch
        {
            [(byte)'!', ..] => Open(new UnaryExpression(PlaceOf(node), UnaryOperator.Not, operand)),
            [(byte)'&' or (byte)'*', ..] => operand,
            [(byte)'-', not (byte)'-', ..] when operand is LiteralExpression { Kind: LiteralKind.Number } number => new LiteralExpression(
                PlaceOf(node),
                LiteralKind.Number,
                "-" + number.Text
            ),
            _ => new UnaryExpression(PlaceOf(node), UnaryOperator.Other, operand),
        };
    }

    private Expression Postfix(SyntaxNode node)
    {
        var operand = LowerOrOther(node.FirstValue(), PlaceOf(node));
        return node.First(G.NotToken) is not null ? operand : new UnaryExpression(PlaceOf(node), UnaryOperator.Other, operand);
    }

    private AssignmentExpression Assignment(SyntaxNode node)
    {
        var left = node.Child(G.Left);
        var right = node.Child(G.Right);
        bool isCompound = node.Child(G.Operator) is { } sign && !sign.Utf8.SequenceEqual("="u8);
        return new AssignmentExpression(
            PlaceOf(node),
            left is { } target ? Target(target) : new OtherExpression(PlaceOf(node), []),
            LowerOrOther(right, PlaceOf(node))
        )
        {
            IsCompound = isCompound,
            IsDeclaration = left is { } tuple && DeclaresAny(tuple),
            Type = CastTypeOf(right),
        };
    }

    private static bool DeclaresAny(SyntaxNode left)
    {
        foreach (var argument in left.NamedChildren)
        {
            if (argument.Kind == G.Argument && argument.First(G.DeclarationExpression) is not null)
            {
                return true;
            }
        }

        return left.Kind == G.DeclarationExpression;
    }

    /// <summary>What is assigned to; a tuple is a list, <c>var a</c> in it the name.</summary>
    private Expression Target(SyntaxNode node)
    {
        if (node.Kind == G.TuplePattern)
        {
            return TuplePattern(node);
        }

        return Lower(node) switch
        {
            AssignmentExpression { IsDeclaration: true, Value: OtherExpression } declared => declared.Target,
            ListExpression list => new ListExpression(
                list.Place,
                [.. list.Items.Select(i => i is AssignmentExpression { IsDeclaration: true } declared ? declared.Target : i)]
            ),
            var target => target,
        };
    }

    /// <summary><c>out var x</c>: a declaration whose value the call gives.</summary>
    private AssignmentExpression Declared(SyntaxNode node)
    {
        var name = node.Child(G.Name);
        var place = PlaceOf(name ?? node);
        return new AssignmentExpression(place, new NameExpression(place, TextOf(name)), new OtherExpression(place, []))
        {
            IsDeclaration = true,
            Type = TypeOf(node.Child(G.Type)),
        };
    }

    private FunctionExpression LambdaOf(SyntaxNode node)
    {
        var head = HeadOf(node);
        var place = PlaceOf(node);
        var body = node.Child(G.Body) ?? node.First(G.Block);
        return new FunctionExpression(
            place,
            new Function(place, "")
            {
                EndLine = context.EndLineOf(node),
                Traits = CSharpModifier.ForFunction(head.Modifiers) | FunctionTraits.Lambda,
                Parameters = Parameters(node.Child(G.Parameters)),
                Body =
                    body is not { } present ? null
                    : present.Kind == G.Block ? BlockOf(present)
                    : new Block(PlaceOf(present), [ReturnOf(present)]),
                Decorators = head.Attributes,
                ReturnType = TypeOf(node.Child(G.Type)),
            }
        );
    }

    private SwitchExpression Choice(SyntaxNode node)
    {
        var arms = new List<SwitchArm>();
        Expression? subject = null;
        foreach (var child in node.Children)
        {
            if (child.Kind == G.SwitchExpressionArm)
            {
                arms.Add(Arm(child));
            }
            else if (child.IsValue())
            {
                subject ??= Lower(child);
            }
        }

        return new SwitchExpression(PlaceOf(node), subject, arms);
    }

    private SwitchArm Arm(SyntaxNode node)
    {
        var labels = new List<Expression>();
        Expression? guard = null;
        var value = node.LastValue();
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.WhenClause)
            {
                guard = LowerOrNull(child.FirstValue());
            }
            else if (child.IsValue() && child != value)
            {
                Labels(child, labels);
            }
        }

        return new SwitchArm(labels, guard, LowerOrOther(value, PlaceOf(node)));
    }
}
