using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>
/// Calls with and without parentheses, blocks as an argument named <c>&amp;</c>, indexes, <c>super</c> and <c>yield</c>. A call without
/// arguments is a name or a member, as the form has it. Questions that other languages ask by an operator become that operator:
/// <c>nil?</c>, <c>is_a?</c>, <c>include?</c>.
/// </summary>
internal sealed class RubyCalls(RubyLowering lowering)
{
    /// <summary>Name of the argument that is the block of a call.</summary>
    public const string Block = "&";

    private RubyGrammar Grammar => lowering.Grammar;

    private RubyExpressions Expressions => lowering.Expressions;

    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case RubyKind.Super:
                return Super(place, null, node);
            case RubyKind.Yield:
                return new CallExpression(
                    place,
                    CallKind.Call,
                    new NameExpression(place, "yield"),
                    node.FirstNamed() is { } given ? Arguments(given) : []
                )
                {
                    EndLine = lowering.Context.EndLineOf(node),
                };
            case RubyKind.ElementReference:
                return Index(node, place);
            case RubyKind.Lambda:
                return lowering.Functions.Block(node.Child(Grammar.Body), node.Child(Grammar.Parameters), node, isLambda: true);
            default:
                return Call(node, place);
        }
    }

    public List<Argument> Arguments(SyntaxNode? list)
    {
        var arguments = new List<Argument>();
        List<ObjectEntry>? computed = null;
        if (list is { } node)
        {
            foreach (var child in node.NamedChildren)
            {
                if (!child.IsExtra)
                {
                    Add(child, arguments, ref computed);
                }
            }
        }

        if (computed is not null)
        {
            arguments.Add(new Argument(new ObjectExpression(computed[0].Value.Place, computed)));
        }

        return arguments;
    }

    private void Add(SyntaxNode child, List<Argument> arguments, ref List<ObjectEntry>? computed)
    {
        switch (lowering.Kind(child))
        {
            case RubyKind.Pair:
                var entry = Expressions.Entry(child);
                if (entry.Key is not null)
                {
                    arguments.Add(new Argument(entry.Value, entry.Key));
                }
                else
                {
                    (computed ??= []).Add(entry);
                }

                break;
            case RubyKind.BlockArgument:
                arguments.Add(new Argument(BlockArgument(child), Block));
                break;
            default:
                arguments.Add(new Argument(Expressions.Lower(child)));
                break;
        }
    }

    /// <summary><c>&amp;block</c>, and <c>&amp;:name</c> as the block that calls that method.</summary>
    private Expression BlockArgument(SyntaxNode node)
    {
        var place = lowering.Place(node);
        if (node.FirstNamed() is not { } given)
        {
            return new NameExpression(place, Block);
        }

        var value = Expressions.Lower(given);
        return lowering.Kind(given) == RubyKind.Symbol && value is LiteralExpression symbol
            ? new FunctionExpression(
                place,
                new Function(place, "")
                {
                    Traits = FunctionTraits.Lambda,
                    Parameters = [new Parameter("it") { Place = place }],
                    Body = new Block(
                        place,
                        [new ReturnStatement(place, new MemberExpression(place, new NameExpression(place, "it"), symbol.Text))]
                    ),
                }
            )
            : value;
    }

    private Expression Call(SyntaxNode node, Place start)
    {
        var written = node.Child(Grammar.Method);
        var block = node.Child(Grammar.BlockField);
        var list = node.Child(Grammar.Arguments);
        if (written is { } super && lowering.Kind(super) == RubyKind.Super)
        {
            return Super(start, list, node);
        }

        string name = written is { } method ? lowering.Context.Text(method) : "call";
        var arguments = Arguments(list);
        if (node.Child(Grammar.Receiver) is not { } on)
        {
            return Free(node, name, arguments, block, list is not null, start);
        }

        bool isOptional = false;
        foreach (var child in node.Children)
        {
            isOptional |= lowering.Kind(child) == RubyKind.SafeNavigation;
        }

        var place = written is { } named ? lowering.Place(named) : start;
        var receiver = Expressions.Lower(on);
        if (block is null && RubyQuestions.Lower(start, receiver, name, arguments) is { } question)
        {
            return question;
        }

        if (name is "new" && receiver is NameExpression { Name: "Proc" } && block is { } proc)
        {
            return lowering.Functions.Block(proc, proc.Child(Grammar.Parameters), node, isLambda: false);
        }

        if (arguments.Count == 0 && block is null && list is null)
        {
            return new MemberExpression(start, receiver, name, isOptional);
        }

        AddBlock(block, arguments);
        return new CallExpression(place, CallKind.Call, new MemberExpression(start, receiver, name, isOptional), arguments)
        {
            EndLine = lowering.Context.EndLineOf(node),
            HasParentheses = list is not null,
        };
    }

    /// <summary>A call without a receiver.</summary>
    private Expression Free(SyntaxNode node, string name, List<Argument> arguments, SyntaxNode? block, bool hasArguments, Place place)
    {
        switch (name)
        {
            case "raise" or "fail" when block is null:
                return new ThrowExpression(place, Thrown(arguments, place));
            case "throw" when block is null && arguments.Count > 0:
                return new ThrowExpression(place, arguments[0].Value);
            case "lambda" or "proc" when block is { } body:
                return lowering.Functions.Block(body, body.Child(Grammar.Parameters), node, isLambda: name == "lambda");
            case "require" or "require_relative" or "load" when arguments is [{ Value: LiteralExpression module }]:
                lowering.Imports.Add(
                    new Import(
                        place,
                        name == "require_relative" && !module.Text.StartsWith('.') ? "./" + module.Text : module.Text,
                        "*",
                        ""
                    )
                );
                break;
        }

        AddBlock(block, arguments);
        return arguments.Count == 0 && !hasArguments && block is null
            ? new NameExpression(place, name)
            : new CallExpression(place, CallKind.Call, new NameExpression(place, name), arguments)
            {
                EndLine = lowering.Context.EndLineOf(node),
                HasParentheses = hasArguments,
            };
    }

    /// <summary>What is thrown: an object, or one that is made of a class and a message.</summary>
    public static Expression? Thrown(List<Argument> arguments, Place place) =>
        arguments switch
        {
            [] => null,
            [{ Value: NameExpression { Name: [(>= 'A' and <= 'Z') or ':', ..] } type }, ..] => new CallExpression(
                place,
                CallKind.Call,
                new MemberExpression(place, type, "new"),
                arguments[1..]
            ),
            _ => arguments[0].Value,
        };

    private void AddBlock(SyntaxNode? block, List<Argument> arguments)
    {
        if (block is { } body)
        {
            arguments.Add(new Argument(lowering.Functions.Block(body, body.Child(Grammar.Parameters), body, isLambda: false), Block));
        }
    }

    private IndexExpression Index(SyntaxNode node, Place place)
    {
        var indexes = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && child.Field != Grammar.Object && child.Field != Grammar.BlockField)
            {
                indexes.Add(Expressions.Lower(child));
            }
        }

        return new IndexExpression(
            place,
            Expressions.Field(node, Grammar.Object),
            indexes.Count switch
            {
                0 => null,
                1 => indexes[0],
                _ => new ListExpression(indexes[0].Place, indexes),
            }
        );
    }

    /// <summary>The method of the same name of a base class; without written arguments it is given what this one was given.</summary>
    private CallExpression Super(Place place, SyntaxNode? list, SyntaxNode node)
    {
        string method = lowering.Scope.Method ?? "";
        var self = new BaseExpression(place);
        Expression callee = method == "constructor" ? self : new MemberExpression(place, self, method);
        var arguments = list is not null
            ? Arguments(list)
            : [.. lowering.Scope.Parameters.Where(p => p.Name.Length > 0).Select(p => Passed(p, place))];
        AddBlock(node.Child(Grammar.BlockField), arguments);
        return new CallExpression(place, CallKind.Call, callee, arguments)
        {
            EndLine = lowering.Context.EndLineOf(node),
            HasParentheses = list is not null,
        };
    }

    private static Argument Passed(Parameter parameter, Place place)
    {
        var name = new NameExpression(place, parameter.Name);
        return parameter.IsBlock ? new Argument(name, Block)
            : parameter.IsRest ? new Argument(new SpreadExpression(place, name))
            : new Argument(name);
    }
}
