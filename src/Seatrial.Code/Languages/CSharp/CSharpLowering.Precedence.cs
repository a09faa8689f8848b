using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.CSharp;

/// <content>
/// The grammar lets <c>?.</c> bind weaker than operators: it reads <c>a != b?.C</c> as <c>(a != b)?.C</c>. An access to an operation that
/// no parentheses enclose belongs to its last operand, and
/// an operator behind it that binds stronger does too.
/// </content>
internal sealed partial class CSharpLowering
{
    private readonly HashSet<Expression> open = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Expression> turned = new(ReferenceEqualityComparer.Instance);

    /// <summary>Marks an operation that stands without parentheses.</summary>
    private Expression Open(Expression operation)
    {
        open.Add(operation);
        return operation;
    }

    private Expression Closed(Expression enclosed)
    {
        open.Remove(enclosed);
        turned.Remove(enclosed);
        return enclosed;
    }

    /// <summary>Makes an access of a target, or of the last operand of a target that is an open operation.</summary>
    private Expression Within(Expression target, Func<Expression, Expression> access)
    {
        if (!open.Contains(target))
        {
            return access(target);
        }

        Expression result;
        switch (target)
        {
            case BinaryExpression { Operator: not BinaryOperator.IsType } operation:
                result = new BinaryExpression(operation.Place, operation.Operator, operation.Left, Within(operation.Right, access));
                break;
            case UnaryExpression operation:
                result = new UnaryExpression(operation.Place, operation.Operator, Within(operation.Operand, access));
                break;
            case ConditionalExpression choice:
                result = new ConditionalExpression(choice.Place, choice.Condition, choice.WhenTrue, Within(choice.WhenFalse, access));
                break;
            default:
                return access(target);
        }

        turned.Add(result);
        return Open(result);
    }

    /// <summary>An operation whose left side was turned: the operator takes the last operand where it binds stronger.</summary>
    private Expression Operation(Place place, BinaryOperator op, Expression left, Expression right)
    {
        if (
            turned.Contains(left)
            && (left is BinaryExpression weaker ? Strength(weaker.Operator) < Strength(op) : left is ConditionalExpression)
        )
        {
            var result = left is BinaryExpression operation
                ? new BinaryExpression(operation.Place, operation.Operator, operation.Left, Operation(place, op, operation.Right, right))
                : (Expression)
                    new ConditionalExpression(
                        left.Place,
                        ((ConditionalExpression)left).Condition,
                        ((ConditionalExpression)left).WhenTrue,
                        Operation(place, op, ((ConditionalExpression)left).WhenFalse, right)
                    );
            turned.Add(result);
            return Open(result);
        }

        return Open(new BinaryExpression(place, op, left, right));
    }

    /// <summary>
    /// <c>x is null || y?.Z</c> is read as a test for the constant <c>null || y?.Z</c>: the test is about its first operand alone.
    /// </summary>
    private static BinaryExpression FirstTested(Expression constant, Expression subject) =>
        constant is BinaryExpression { Operator: BinaryOperator.Or or BinaryOperator.And or BinaryOperator.Coalesce } operation
            ? new BinaryExpression(operation.Place, operation.Operator, FirstTested(operation.Left, subject), operation.Right)
            : new BinaryExpression(subject.Place, BinaryOperator.Equal, subject, constant);

    private static int Strength(BinaryOperator op) =>
        op switch
        {
            BinaryOperator.Coalesce => 1,
            BinaryOperator.Or => 2,
            BinaryOperator.And => 3,
            BinaryOperator.Equal or BinaryOperator.NotEqual => 4,
            BinaryOperator.Less or BinaryOperator.IsType => 5,
            _ => 6,
        };
}
