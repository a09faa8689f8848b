using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Methods of every object that mean what has a form of its own.</summary>
internal static class RubyQuestions
{
    /// <summary>Null where the call is an ordinary one.</summary>
    public static Expression? Lower(Place place, Expression receiver, string name, List<Argument> arguments)
    {
        if (arguments.Exists(a => a.Name is not null || a.Value is SpreadExpression))
        {
            return name is "send" or "public_send" or "__send__" or "try" or "try!" ? Sent(place, receiver, name, arguments) : null;
        }

        switch (name, arguments.Count)
        {
            case ("nil?", 0):
                return new BinaryExpression(place, BinaryOperator.Equal, receiver, new LiteralExpression(place, LiteralKind.Null, "null"));
            case ("is_a?" or "kind_of?" or "instance_of?", 1):
                return new BinaryExpression(place, BinaryOperator.IsType, receiver, arguments[0].Value);
            case ("include?" or "member?", 1):
                return new BinaryExpression(place, BinaryOperator.In, arguments[0].Value, receiver);
            case ("exclude?", 1):
                return new BinaryExpression(place, BinaryOperator.NotIn, arguments[0].Value, receiver);
            case ("in?", 1):
                return new BinaryExpression(place, BinaryOperator.In, receiver, arguments[0].Value);
            case ("eql?" or "equal?", 1):
                return new BinaryExpression(place, BinaryOperator.Equal, receiver, arguments[0].Value);
            case ("dig", > 0):
                return arguments.Aggregate(receiver, (target, key) => new IndexExpression(place, target, key.Value));
            case ("fetch", 1):
                return new IndexExpression(place, receiver, arguments[0].Value);
            case ("fetch", 2):
                return new BinaryExpression(
                    place,
                    BinaryOperator.Coalesce,
                    new IndexExpression(place, receiver, arguments[0].Value),
                    arguments[1].Value
                );
            case ("send" or "public_send" or "__send__" or "try" or "try!", > 0):
                return Sent(place, receiver, name, arguments);
            default:
                return null;
        }
    }

    /// <summary><c>a.send(:b, c)</c> is <c>a.b(c)</c>.</summary>
    private static Expression? Sent(Place place, Expression receiver, string name, List<Argument> arguments)
    {
        if (arguments is not [{ Name: null, Value: LiteralExpression { Kind: LiteralKind.String } method }, ..])
        {
            return null;
        }

        var callee = new MemberExpression(place, receiver, method.Text, name is "try" or "try!");
        return arguments.Count == 1 ? callee : new CallExpression(place, CallKind.Call, callee, arguments[1..]);
    }
}
