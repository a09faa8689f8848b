using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary><c>switch</c> over values and types, and <c>select</c>, whose labels are what is sent or received.</summary>
internal sealed class GoSwitches(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public Statement Lower(SyntaxNode node) =>
        new GoBranches(lowering).Prepared(
            node,
            () =>
            {
                var subject = node.Child(Grammar.Value) is { } value ? lowering.Expressions.Lower(value) : null;
                string? alias =
                    lowering.Kind(node) == GoKind.TypeSwitch && node.Child(Grammar.Alias) is { } bound
                        ? lowering.Context.Text(bound)
                        : null;
                var cases = new List<SwitchCase>();
                foreach (var child in node.NamedChildren)
                {
                    if (lowering.Kind(child) is GoKind.Case or GoKind.TypeCase or GoKind.CommunicationCase or GoKind.DefaultCase)
                    {
                        cases.Add(Case(child, subject, alias));
                    }
                }

                return new SwitchStatement(lowering.Place(node), subject, cases);
            }
        );

    private SwitchCase Case(SyntaxNode node, Expression? subject, string? alias)
    {
        var place = lowering.Place(node);
        var labels = new List<Expression>();
        var types = new List<TypeReference>();
        var statements = new List<Statement>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == Grammar.Value)
            {
                labels.AddRange(
                    lowering.Kind(child) == GoKind.List ? lowering.Expressions.Children(child) : [lowering.Expressions.Lower(child)]
                );
            }
            else if (child.Field == Grammar.Type)
            {
                types.Add(lowering.Types.Lower(child));
                labels.Add(
                    types[^1].Name == "nil"
                        ? new LiteralExpression(lowering.Place(child), LiteralKind.Null, "null")
                        : new CallExpression(lowering.Place(child), CallKind.Construction, lowering.Types.Value(child), [])
                );
            }
            else if (child.Field == Grammar.Communication)
            {
                AddCommunication(child, labels, statements);
            }
            else
            {
                lowering.Statements.Add(child, statements);
            }
        }

        if (alias is not null && subject is not null)
        {
            var assignment = new AssignmentExpression(place, new NameExpression(place, alias), subject)
            {
                IsDeclaration = true,
                Type = types.Count == 1 && types[0].Name != "nil" ? types[0] : null,
            };
            statements.Insert(0, new ExpressionStatement(place, assignment));
        }

        return new SwitchCase(labels, null, new Block(place, statements));
    }

    private void AddCommunication(SyntaxNode node, List<Expression> labels, List<Statement> statements)
    {
        lowering.Statements.Add(node, statements);
        if (statements is [ExpressionStatement { Expression: var expression }])
        {
            labels.Add(expression is AssignmentExpression { Value: var received } ? received : expression);
            if (expression is not AssignmentExpression)
            {
                statements.Clear();
            }
        }
    }
}
