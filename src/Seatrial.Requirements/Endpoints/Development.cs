using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Endpoints;

/// <summary>
/// What is registered in a branch that names the environment: <c>if settings.ENVIRONMENT == "local"</c>. It is said beside the endpoint,
/// for where a setting is missing its default counts.
/// </summary>
internal static class Development
{
    private const int MaxDepth = 6;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "environment",
        "env",
        "nodeenv",
        "appenv",
        "stage",
        "railsenv",
        "flaskenv",
        "ginmode",
        "mode",
        "environmentname",
        "goenv",
        "djangoenv",
        "deployenv",
        "aspnetcoreenvironment",
    };

    private static readonly HashSet<string> Developing = new(StringComparer.Ordinal)
    {
        "development",
        "dev",
        "local",
        "debug",
        "test",
        "testing",
        "localdev",
    };

    private static readonly HashSet<string> Serving = new(StringComparer.Ordinal) { "production", "prod", "release", "live" };

    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "isdevelopment",
        "isdev",
        "isdebug",
        "debug",
        "debugmode",
        "indevelopment",
        "isdevmode",
        "devmode",
        "dev",
        "development",
        "islocal",
    };

    private static readonly HashSet<string> Contrary = new(StringComparer.Ordinal)
    {
        "isproduction",
        "isprod",
        "inproduction",
        "production",
    };

    /// <summary>A step that says so and demands nothing; null outside of such branches.</summary>
    public static EndpointStep? Step(Evaluator evaluator, CodeFile file)
    {
        foreach (var (condition, holds) in evaluator.Choices)
        {
            if (Says(condition, holds, 0))
            {
                return new EndpointStep(
                    $"only {(holds ? "where" : "unless")} {Written(condition, 0)}",
                    file,
                    condition.Place.Line,
                    static _ => true
                )
                {
                    IsFollowed = true,
                    Traits = EndpointTraits.DevelopmentOnly,
                };
            }
        }

        return null;
    }

    /// <summary>Whether the branch in which a condition holds, or does not, is for development.</summary>
    public static bool Says(Expression condition, bool holds) => Says(condition, holds, 0);

    private static bool Says(Expression condition, bool holds, int depth) =>
        depth < MaxDepth
        && condition switch
        {
            UnaryExpression { Operator: UnaryOperator.Not } not => Says(not.Operand, !holds, depth + 1),
            BinaryExpression { Operator: BinaryOperator.And } both => holds
                && (Says(both.Left, true, depth + 1) || Says(both.Right, true, depth + 1)),
            BinaryExpression { Operator: BinaryOperator.Or } either => !holds
                && (Says(either.Left, false, depth + 1) || Says(either.Right, false, depth + 1)),
            BinaryExpression { Operator: BinaryOperator.Equal } same => Compares(same.Left, same.Right, holds)
                || Compares(same.Right, same.Left, holds),
            BinaryExpression { Operator: BinaryOperator.NotEqual } other => Compares(other.Left, other.Right, !holds)
                || Compares(other.Right, other.Left, !holds),
            BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression { Items.Count: > 0 } list } among => holds
                && IsSetting(among.Left)
                && list.Items.All(i => i is LiteralExpression text && Developing.Contains(Plain(text.Text))),
            NameExpression or MemberExpression or CallExpression => NameOf(condition) is { } name
                && (holds ? Questions : Contrary).Contains(Plain(name)),
            _ => false,
        };

    private static bool Compares(Expression setting, Expression written, bool isEqual) =>
        written is LiteralExpression { Kind: LiteralKind.String } text
        && IsSetting(setting)
        && (isEqual ? Developing : Serving).Contains(Plain(text.Text));

    private static bool IsSetting(Expression setting) => NameOf(setting) is { } name && Names.Contains(Plain(name));

    /// <summary>The last name of it, or the text by which a setting is looked up: <c>os.getenv("ENV")</c>.</summary>
    private static string? NameOf(Expression expression) =>
        expression switch
        {
            NameExpression name => name.Name,
            IndexExpression { Index: LiteralExpression key } => key.Text,
            CallExpression { Arguments: [{ Value: LiteralExpression { Kind: LiteralKind.String } key }, ..] } => key.Text,
            CallExpression call => call.Name,
            MemberExpression member => member.Name,
            _ => null,
        };

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('?').ToLowerInvariant();

    private static string Written(Expression expression, int depth) =>
        depth > MaxDepth
            ? "…"
            : expression switch
            {
                NameExpression name => name.Name,
                MemberExpression member => $"{Written(member.Target, depth + 1)}.{member.Name}",
                LiteralExpression { Kind: LiteralKind.String } text => $"'{text.Text}'",
                LiteralExpression literal => literal.Text,
                CallExpression call =>
                    $"{Written(call.Callee, depth + 1)}({string.Join(", ", call.Arguments.Select(a => Written(a.Value, depth + 1)))})",
                IndexExpression { Index: { } key } index => $"{Written(index.Target, depth + 1)}[{Written(key, depth + 1)}]",
                UnaryExpression { Operator: UnaryOperator.Not } not => $"not {Written(not.Operand, depth + 1)}",
                BinaryExpression { Operator: BinaryOperator.Equal } same =>
                    $"{Written(same.Left, depth + 1)} is {Written(same.Right, depth + 1)}",
                BinaryExpression { Operator: BinaryOperator.NotEqual } other =>
                    $"{Written(other.Left, depth + 1)} is not {Written(other.Right, depth + 1)}",
                BinaryExpression { Operator: BinaryOperator.And } both =>
                    $"{Written(both.Left, depth + 1)} and {Written(both.Right, depth + 1)}",
                BinaryExpression { Operator: BinaryOperator.Or } either =>
                    $"{Written(either.Left, depth + 1)} or {Written(either.Right, depth + 1)}",
                _ => "…",
            };
}
