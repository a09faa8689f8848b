using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Nodes and fields of tree-sitter-ruby 0.23, looked up once.</summary>
internal sealed class RubyGrammar
{
    private static readonly Lazy<RubyGrammar> Shared = new(() => new RubyGrammar(Grammars.Ruby));

    private RubyGrammar(Grammar grammar)
    {
        Kinds = new NodeKinds<RubyKind>(grammar, Nodes, Tokens);
        Alias = grammar.Field("alias");
        Alternative = grammar.Field("alternative");
        Alternatives = grammar.Field("alternatives");
        Arguments = grammar.Field("arguments");
        BlockField = grammar.Field("block");
        Body = grammar.Field("body");
        ClassField = grammar.Field("class");
        Condition = grammar.Field("condition");
        Consequence = grammar.Field("consequence");
        ElseField = grammar.Field("else");
        Exceptions = grammar.Field("exceptions");
        Guard = grammar.Field("guard");
        Handler = grammar.Field("handler");
        Key = grammar.Field("key");
        Left = grammar.Field("left");
        Method = grammar.Field("method");
        Name = grammar.Field("name");
        Object = grammar.Field("object");
        Operand = grammar.Field("operand");
        Operator = grammar.Field("operator");
        Parameters = grammar.Field("parameters");
        Pattern = grammar.Field("pattern");
        Receiver = grammar.Field("receiver");
        Right = grammar.Field("right");
        Scope = grammar.Field("scope");
        Superclass = grammar.Field("superclass");
        Value = grammar.Field("value");
        Variable = grammar.Field("variable");
    }

    public static RubyGrammar Instance => Shared.Value;

    public NodeKinds<RubyKind> Kinds { get; }

    public ushort Alias { get; }

    public ushort Alternative { get; }

    public ushort Alternatives { get; }

    public ushort Arguments { get; }

    public ushort BlockField { get; }

    public ushort Body { get; }

    public ushort ClassField { get; }

    public ushort Condition { get; }

    public ushort Consequence { get; }

    public ushort ElseField { get; }

    public ushort Exceptions { get; }

    public ushort Guard { get; }

    public ushort Handler { get; }

    public ushort Key { get; }

    public ushort Left { get; }

    public ushort Method { get; }

    public ushort Name { get; }

    public ushort Object { get; }

    public ushort Operand { get; }

    public ushort Operator { get; }

    public ushort Parameters { get; }

    public ushort Pattern { get; }

    public ushort Receiver { get; }

    public ushort Right { get; }

    public ushort Scope { get; }

    public ushort Superclass { get; }

    public ushort Value { get; }

    public ushort Variable { get; }

    private static ReadOnlySpan<(string Name, RubyKind Kind)> Nodes =>
        new (string, RubyKind)[]
        {
            ("program", RubyKind.Program),
            ("alias", RubyKind.Alias),
            ("alternative_pattern", RubyKind.AlternativePattern),
            ("argument_list", RubyKind.ArgumentList),
            ("array", RubyKind.Array),
            ("array_pattern", RubyKind.ArrayPattern),
            ("as_pattern", RubyKind.AsPattern),
            ("assignment", RubyKind.Assignment),
            ("bare_string", RubyKind.String),
            ("bare_symbol", RubyKind.String),
            ("begin", RubyKind.Begin),
            ("begin_block", RubyKind.Begin),
            ("end_block", RubyKind.Begin),
            ("binary", RubyKind.Binary),
            ("block", RubyKind.Block),
            ("do_block", RubyKind.Block),
            ("block_body", RubyKind.Body),
            ("body_statement", RubyKind.Body),
            ("then", RubyKind.Body),
            ("do", RubyKind.Body),
            ("block_argument", RubyKind.BlockArgument),
            ("block_parameter", RubyKind.BlockParameter),
            ("break", RubyKind.Break),
            ("call", RubyKind.Call),
            ("case", RubyKind.Case),
            ("case_match", RubyKind.CaseMatch),
            ("chained_string", RubyKind.ChainedString),
            ("character", RubyKind.Character),
            ("class", RubyKind.Class),
            ("class_variable", RubyKind.Variable),
            ("instance_variable", RubyKind.Variable),
            ("comment", RubyKind.Nothing),
            ("empty_statement", RubyKind.Nothing),
            ("uninterpreted", RubyKind.Nothing),
            ("heredoc_body", RubyKind.HeredocBody),
            ("heredoc_beginning", RubyKind.HeredocBeginning),
            ("heredoc_content", RubyKind.StringContent),
            ("heredoc_end", RubyKind.HeredocEnd),
            ("complex", RubyKind.Number),
            ("float", RubyKind.Number),
            ("integer", RubyKind.Number),
            ("rational", RubyKind.Number),
            ("conditional", RubyKind.Conditional),
            ("constant", RubyKind.Constant),
            ("delimited_symbol", RubyKind.String),
            ("destructured_left_assignment", RubyKind.List),
            ("destructured_parameter", RubyKind.DestructuredParameter),
            ("left_assignment_list", RubyKind.List),
            ("right_assignment_list", RubyKind.List),
            ("element_reference", RubyKind.ElementReference),
            ("else", RubyKind.Else),
            ("elsif", RubyKind.Elsif),
            ("ensure", RubyKind.Ensure),
            ("escape_sequence", RubyKind.Escape),
            ("exception_variable", RubyKind.Transparent),
            ("exceptions", RubyKind.Exceptions),
            ("expression_reference_pattern", RubyKind.Transparent),
            ("false", RubyKind.False),
            ("true", RubyKind.True),
            ("nil", RubyKind.Nil),
            ("self", RubyKind.Self),
            ("find_pattern", RubyKind.ArrayPattern),
            ("for", RubyKind.For),
            ("forward_argument", RubyKind.ForwardArgument),
            ("forward_parameter", RubyKind.ForwardParameter),
            ("global_variable", RubyKind.Identifier),
            ("hash", RubyKind.Hash),
            ("hash_key_symbol", RubyKind.HashKeySymbol),
            ("hash_pattern", RubyKind.HashPattern),
            ("hash_splat_argument", RubyKind.HashSplat),
            ("hash_splat_nil", RubyKind.Nothing),
            ("hash_splat_parameter", RubyKind.HashSplatParameter),
            ("identifier", RubyKind.Identifier),
            ("if", RubyKind.If),
            ("if_guard", RubyKind.IfGuard),
            ("if_modifier", RubyKind.IfModifier),
            ("in", RubyKind.Transparent),
            ("in_clause", RubyKind.InClause),
            ("interpolation", RubyKind.Interpolation),
            ("keyword_parameter", RubyKind.KeywordParameter),
            ("keyword_pattern", RubyKind.KeywordPattern),
            ("lambda", RubyKind.Lambda),
            ("match_pattern", RubyKind.MatchPattern),
            ("method", RubyKind.Method),
            ("module", RubyKind.Module),
            ("next", RubyKind.Next),
            ("operator", RubyKind.Identifier),
            ("operator_assignment", RubyKind.OperatorAssignment),
            ("optional_parameter", RubyKind.OptionalParameter),
            ("pair", RubyKind.Pair),
            ("parenthesized_pattern", RubyKind.Transparent),
            ("parenthesized_statements", RubyKind.Parenthesized),
            ("pattern", RubyKind.Transparent),
            ("range", RubyKind.Range),
            ("redo", RubyKind.Jump),
            ("retry", RubyKind.Jump),
            ("regex", RubyKind.Regex),
            ("rescue", RubyKind.Rescue),
            ("rescue_modifier", RubyKind.RescueModifier),
            ("rest_assignment", RubyKind.Splat),
            ("return", RubyKind.Return),
            ("scope_resolution", RubyKind.ScopeResolution),
            ("setter", RubyKind.Setter),
            ("simple_symbol", RubyKind.Symbol),
            ("singleton_class", RubyKind.SingletonClass),
            ("singleton_method", RubyKind.SingletonMethod),
            ("splat_argument", RubyKind.Splat),
            ("splat_parameter", RubyKind.SplatParameter),
            ("string", RubyKind.String),
            ("string_array", RubyKind.Array),
            ("string_content", RubyKind.StringContent),
            ("subshell", RubyKind.Subshell),
            ("super", RubyKind.Super),
            ("superclass", RubyKind.Superclass),
            ("symbol_array", RubyKind.Array),
            ("test_pattern", RubyKind.TestPattern),
            ("unary", RubyKind.Unary),
            ("undef", RubyKind.Nothing),
            ("unless", RubyKind.Unless),
            ("unless_guard", RubyKind.UnlessGuard),
            ("unless_modifier", RubyKind.UnlessModifier),
            ("until", RubyKind.Until),
            ("until_modifier", RubyKind.Until),
            ("variable_reference_pattern", RubyKind.Transparent),
            ("when", RubyKind.When),
            ("while", RubyKind.While),
            ("while_modifier", RubyKind.While),
            ("yield", RubyKind.Yield),
        };

    private static ReadOnlySpan<(string Text, RubyKind Kind)> Tokens =>
        new (string, RubyKind)[]
        {
            ("&.", RubyKind.SafeNavigation),
            ("&&", RubyKind.And),
            ("and", RubyKind.And),
            ("||", RubyKind.Or),
            ("or", RubyKind.Or),
            ("==", RubyKind.Equal),
            ("===", RubyKind.Equal),
            ("!=", RubyKind.NotEqual),
            ("<", RubyKind.Less),
            ("<=", RubyKind.Less),
            (">", RubyKind.Greater),
            (">=", RubyKind.Greater),
            ("+", RubyKind.Add),
            ("<<", RubyKind.Append),
            ("!", RubyKind.Not),
            ("not", RubyKind.Not),
            ("||=", RubyKind.OrAssign),
        };
}
