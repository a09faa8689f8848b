using System.Text;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <summary>Kinds, tokens and fields of one of the three grammars as numbers, looked up once.</summary>
internal sealed class ScriptGrammar
{
    /// <summary>Of no node: the grammar has no such field or token.</summary>
    private const ushort Absent = ushort.MaxValue - 1;

    private static readonly Lazy<ScriptGrammar> javaScript = new(() => new ScriptGrammar(Grammars.JavaScript));
    private static readonly Lazy<ScriptGrammar> typeScript = new(() => new ScriptGrammar(Grammars.TypeScript));
    private static readonly Lazy<ScriptGrammar> tsx = new(() => new ScriptGrammar(Grammars.Tsx));

    private readonly ScriptKind[] kinds;
    private readonly BinaryOperator[] operators;

    private ScriptGrammar(Grammar grammar)
    {
        kinds = new ScriptKind[grammar.KindCount];
        operators = new BinaryOperator[grammar.KindCount];
        var names = Enumerable.Range(0, grammar.KindCount).Select(k => grammar.KindName((ushort)k)).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<ScriptKind>().Where(k => k != ScriptKind.None && names.Contains(NodeName(k))))
        {
            kinds[grammar.Kind(NodeName(kind))] = kind;
        }

        System.Array.Fill(operators, BinaryOperator.Other);
        foreach (var (sign, op) in BinaryOperators)
        {
            operators[grammar.Token(sign)] = op;
        }

        bool isTyped = names.Contains("type_annotation");
        ushort Typed(string field) => isTyped ? grammar.Field(field) : Absent;
        ushort Token(string text) => names.Contains(text) ? grammar.Token(text) : Absent;
        Name = grammar.Field("name");
        Body = grammar.Field("body");
        Value = grammar.Field("value");
        Left = grammar.Field("left");
        Right = grammar.Field("right");
        Operator = grammar.Field("operator");
        Function = grammar.Field("function");
        Arguments = grammar.Field("arguments");
        Object = grammar.Field("object");
        Property = grammar.Field("property");
        OptionalChain = grammar.Field("optional_chain");
        Index = grammar.Field("index");
        Constructor = grammar.Field("constructor");
        Argument = grammar.Field("argument");
        Condition = grammar.Field("condition");
        Consequence = grammar.Field("consequence");
        Alternative = grammar.Field("alternative");
        Parameters = grammar.Field("parameters");
        Parameter = grammar.Field("parameter");
        Decorator = grammar.Field("decorator");
        Declaration = grammar.Field("declaration");
        Source = grammar.Field("source");
        Alias = grammar.Field("alias");
        Key = grammar.Field("key");
        Initializer = grammar.Field("initializer");
        Increment = grammar.Field("increment");
        Handler = grammar.Field("handler");
        Finalizer = grammar.Field("finalizer");
        OpenTag = names.Contains("jsx_element") ? grammar.Field("open_tag") : Absent;
        Pattern = Typed("pattern");
        Type = Typed("type");
        ReturnType = Typed("return_type");
        TypeArguments = Typed("type_arguments");
        Comma = grammar.Token(",");
        Assign = grammar.Token("=");
        Not = grammar.Token("!");
        Minus = grammar.Token("-");
        Smaller = grammar.Token("<");
        Greater = grammar.Token(">");
        GreaterOrEqual = grammar.Token(">=");
        Async = grammar.Token("async");
        Static = grammar.Token("static");
        StaticGet = Token("static get");
        Get = grammar.Token("get");
        Set = grammar.Token("set");
        Default = grammar.Token("default");
        Star = grammar.Token("*");
        Readonly = Token("readonly");
        Abstract = Token("abstract");
        TypeWord = Token("type");
    }

    private static (string Sign, BinaryOperator Operator)[] BinaryOperators =>
        [
            ("==", BinaryOperator.Equal),
            ("===", BinaryOperator.Equal),
            ("!=", BinaryOperator.NotEqual),
            ("!==", BinaryOperator.NotEqual),
            ("<", BinaryOperator.Less),
            ("<=", BinaryOperator.LessOrEqual),
            (">", BinaryOperator.Less),
            (">=", BinaryOperator.LessOrEqual),
            ("&&", BinaryOperator.And),
            ("||", BinaryOperator.Or),
            ("??", BinaryOperator.Coalesce),
            ("+", BinaryOperator.Add),
            ("in", BinaryOperator.In),
            ("instanceof", BinaryOperator.IsType),
        ];

    public ushort Name { get; }

    public ushort Body { get; }

    public ushort Value { get; }

    public ushort Left { get; }

    public ushort Right { get; }

    public ushort Operator { get; }

    public ushort Function { get; }

    public ushort Arguments { get; }

    public ushort Object { get; }

    public ushort Property { get; }

    public ushort OptionalChain { get; }

    public ushort Index { get; }

    public ushort Constructor { get; }

    public ushort Argument { get; }

    public ushort Condition { get; }

    public ushort Consequence { get; }

    public ushort Alternative { get; }

    public ushort Parameters { get; }

    public ushort Parameter { get; }

    public ushort Decorator { get; }

    public ushort Declaration { get; }

    public ushort Source { get; }

    public ushort Alias { get; }

    public ushort Key { get; }

    public ushort Initializer { get; }

    public ushort Increment { get; }

    public ushort Handler { get; }

    public ushort Finalizer { get; }

    public ushort OpenTag { get; }

    public ushort Pattern { get; }

    public ushort Type { get; }

    public ushort ReturnType { get; }

    public ushort TypeArguments { get; }

    public ushort Comma { get; }

    public ushort Assign { get; }

    public ushort Not { get; }

    public ushort Minus { get; }

    public ushort Smaller { get; }

    public ushort Greater { get; }

    public ushort GreaterOrEqual { get; }

    public ushort Async { get; }

    public ushort Static { get; }

    /// <summary>JavaScript's grammar reads <c>static get</c> as one token.</summary>
    public ushort StaticGet { get; }

    public ushort Get { get; }

    public ushort Set { get; }

    public ushort Default { get; }

    public ushort Star { get; }

    public ushort Readonly { get; }

    public ushort Abstract { get; }

    public ushort TypeWord { get; }

    public static ScriptGrammar Of(Grammar grammar) =>
        ReferenceEquals(grammar, Grammars.JavaScript) ? javaScript.Value
        : ReferenceEquals(grammar, Grammars.Tsx) ? tsx.Value
        : typeScript.Value;

    /// <summary>How the grammars call a kind.</summary>
    public static string NodeName(ScriptKind kind)
    {
        var name = new StringBuilder();
        foreach (char c in kind.ToString())
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    public ScriptKind Kind(SyntaxNode node) => node.Kind is var kind && kind < kinds.Length ? kinds[kind] : ScriptKind.None;

    /// <summary>The meaning of the token of an operator.</summary>
    public BinaryOperator OperatorOf(SyntaxNode token) =>
        token.Kind is var kind && kind < operators.Length ? operators[kind] : BinaryOperator.Other;
}
