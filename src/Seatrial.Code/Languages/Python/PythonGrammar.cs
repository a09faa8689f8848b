using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Nodes and fields of tree-sitter-python 0.25, looked up once.</summary>
internal sealed class PythonGrammar
{
    private static readonly Lazy<PythonGrammar> Shared = new(() => new PythonGrammar(Grammars.Python));

    private PythonGrammar(Grammar grammar)
    {
        Kinds = new NodeKinds<PythonKind>(grammar, Nodes, Tokens);
        Alias = grammar.Field("alias");
        Alternative = grammar.Field("alternative");
        Arguments = grammar.Field("arguments");
        AttributeName = grammar.Field("attribute");
        Body = grammar.Field("body");
        Cause = grammar.Field("cause");
        Condition = grammar.Field("condition");
        Consequence = grammar.Field("consequence");
        Definition = grammar.Field("definition");
        Expression = grammar.Field("expression");
        Function = grammar.Field("function");
        Guard = grammar.Field("guard");
        Key = grammar.Field("key");
        Left = grammar.Field("left");
        ModuleName = grammar.Field("module_name");
        Name = grammar.Field("name");
        Object = grammar.Field("object");
        Operator = grammar.Field("operator");
        Operators = grammar.Field("operators");
        Parameters = grammar.Field("parameters");
        ReturnType = grammar.Field("return_type");
        Right = grammar.Field("right");
        Subject = grammar.Field("subject");
        Subscript = grammar.Field("subscript");
        Superclasses = grammar.Field("superclasses");
        Type = grammar.Field("type");
        Value = grammar.Field("value");
    }

    public static PythonGrammar Instance => Shared.Value;

    public NodeKinds<PythonKind> Kinds { get; }

    public ushort Alias { get; }

    public ushort Alternative { get; }

    public ushort Arguments { get; }

    public ushort AttributeName { get; }

    public ushort Body { get; }

    public ushort Cause { get; }

    public ushort Condition { get; }

    public ushort Consequence { get; }

    public ushort Definition { get; }

    public ushort Expression { get; }

    public ushort Function { get; }

    public ushort Guard { get; }

    public ushort Key { get; }

    public ushort Left { get; }

    public ushort ModuleName { get; }

    public ushort Name { get; }

    public ushort Object { get; }

    public ushort Operator { get; }

    public ushort Operators { get; }

    public ushort Parameters { get; }

    public ushort ReturnType { get; }

    public ushort Right { get; }

    public ushort Subject { get; }

    public ushort Subscript { get; }

    public ushort Superclasses { get; }

    public ushort Type { get; }

    public ushort Value { get; }

    private static ReadOnlySpan<(string Name, PythonKind Kind)> Nodes =>
        new (string, PythonKind)[]
        {
            ("identifier", PythonKind.Identifier),
            ("attribute", PythonKind.Attribute),
            ("call", PythonKind.Call),
            ("subscript", PythonKind.Subscript),
            ("slice", PythonKind.Slice),
            ("string", PythonKind.String),
            ("string_start", PythonKind.StringStart),
            ("string_content", PythonKind.StringContent),
            ("string_end", PythonKind.StringEnd),
            ("interpolation", PythonKind.Interpolation),
            ("format_expression", PythonKind.FormatExpression),
            ("concatenated_string", PythonKind.ConcatenatedString),
            ("integer", PythonKind.Number),
            ("float", PythonKind.Number),
            ("true", PythonKind.True),
            ("false", PythonKind.False),
            ("none", PythonKind.None),
            ("ellipsis", PythonKind.Ellipsis),
            ("binary_operator", PythonKind.BinaryOperator),
            ("boolean_operator", PythonKind.BooleanOperator),
            ("comparison_operator", PythonKind.ComparisonOperator),
            ("not_operator", PythonKind.NotOperator),
            ("unary_operator", PythonKind.UnaryOperator),
            ("conditional_expression", PythonKind.ConditionalExpression),
            ("named_expression", PythonKind.NamedExpression),
            ("lambda", PythonKind.Lambda),
            ("await", PythonKind.Transparent),
            ("parenthesized_expression", PythonKind.Transparent),
            ("parenthesized_list_splat", PythonKind.Transparent),
            ("as_pattern_target", PythonKind.Transparent),
            ("chevron", PythonKind.Transparent),
            ("list", PythonKind.List),
            ("tuple", PythonKind.List),
            ("set", PythonKind.List),
            ("expression_list", PythonKind.List),
            ("pattern_list", PythonKind.List),
            ("list_pattern", PythonKind.List),
            ("tuple_pattern", PythonKind.TuplePattern),
            ("dictionary", PythonKind.Dictionary),
            ("dictionary_splat", PythonKind.DictionarySplat),
            ("dictionary_splat_pattern", PythonKind.DictionarySplat),
            ("pair", PythonKind.Pair),
            ("list_splat", PythonKind.ListSplat),
            ("list_splat_pattern", PythonKind.ListSplat),
            ("list_comprehension", PythonKind.Comprehension),
            ("set_comprehension", PythonKind.Comprehension),
            ("dictionary_comprehension", PythonKind.Comprehension),
            ("generator_expression", PythonKind.Comprehension),
            ("for_in_clause", PythonKind.ForInClause),
            ("if_clause", PythonKind.IfClause),
            ("keyword_argument", PythonKind.KeywordArgument),
            ("argument_list", PythonKind.ArgumentList),
            ("as_pattern", PythonKind.AsPattern),
            ("yield", PythonKind.Yield),
            ("dotted_name", PythonKind.DottedName),
            ("assignment", PythonKind.Assignment),
            ("augmented_assignment", PythonKind.AugmentedAssignment),
            ("expression_statement", PythonKind.ExpressionStatement),
            ("if_statement", PythonKind.If),
            ("elif_clause", PythonKind.Elif),
            ("else_clause", PythonKind.Else),
            ("for_statement", PythonKind.For),
            ("while_statement", PythonKind.While),
            ("with_statement", PythonKind.With),
            ("with_item", PythonKind.WithItem),
            ("try_statement", PythonKind.Try),
            ("except_clause", PythonKind.Except),
            ("finally_clause", PythonKind.Finally),
            ("raise_statement", PythonKind.Raise),
            ("return_statement", PythonKind.Return),
            ("match_statement", PythonKind.Match),
            ("case_clause", PythonKind.CaseClause),
            ("assert_statement", PythonKind.Assert),
            ("delete_statement", PythonKind.Delete),
            ("print_statement", PythonKind.Print),
            ("exec_statement", PythonKind.Exec),
            ("break_statement", PythonKind.Jump),
            ("continue_statement", PythonKind.Jump),
            ("pass_statement", PythonKind.Nothing),
            ("global_statement", PythonKind.Nothing),
            ("nonlocal_statement", PythonKind.Nothing),
            ("future_import_statement", PythonKind.Nothing),
            ("comment", PythonKind.Nothing),
            ("line_continuation", PythonKind.Nothing),
            ("type_alias_statement", PythonKind.TypeAlias),
            ("decorated_definition", PythonKind.DecoratedDefinition),
            ("decorator", PythonKind.Decorator),
            ("class_definition", PythonKind.ClassDefinition),
            ("function_definition", PythonKind.FunctionDefinition),
            ("import_statement", PythonKind.Import),
            ("import_from_statement", PythonKind.ImportFrom),
            ("aliased_import", PythonKind.AliasedImport),
            ("wildcard_import", PythonKind.WildcardImport),
            ("block", PythonKind.Block),
            ("typed_parameter", PythonKind.TypedParameter),
            ("default_parameter", PythonKind.DefaultParameter),
            ("typed_default_parameter", PythonKind.DefaultParameter),
            ("keyword_separator", PythonKind.Separator),
            ("positional_separator", PythonKind.Separator),
            ("type", PythonKind.Type),
            ("constrained_type", PythonKind.Type),
            ("splat_type", PythonKind.Type),
            ("generic_type", PythonKind.GenericType),
            ("member_type", PythonKind.MemberType),
            ("union_type", PythonKind.UnionType),
            ("class_pattern", PythonKind.ClassPattern),
            ("keyword_pattern", PythonKind.KeywordPattern),
            ("dict_pattern", PythonKind.DictPattern),
            ("union_pattern", PythonKind.UnionPattern),
            ("splat_pattern", PythonKind.SplatPattern),
            ("case_pattern", PythonKind.CasePattern),
            ("complex_pattern", PythonKind.Number),
        };

    private static ReadOnlySpan<(string Text, PythonKind Kind)> Tokens =>
        new (string, PythonKind)[]
        {
            ("+", PythonKind.Add),
            ("and", PythonKind.And),
            ("&", PythonKind.And),
            ("or", PythonKind.Or),
            ("|", PythonKind.Or),
            ("==", PythonKind.Equal),
            ("is", PythonKind.Equal),
            ("!=", PythonKind.NotEqual),
            ("<>", PythonKind.NotEqual),
            ("is not", PythonKind.NotEqual),
            ("<", PythonKind.Less),
            ("<=", PythonKind.Less),
            (">", PythonKind.Greater),
            (">=", PythonKind.Greater),
            ("in", PythonKind.In),
            ("not in", PythonKind.NotIn),
            ("async", PythonKind.Async),
        };
}
