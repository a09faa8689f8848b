using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Nodes and fields of tree-sitter-go 0.25, looked up once.</summary>
internal sealed class GoGrammar
{
    private static readonly Lazy<GoGrammar> Shared = new(() => new GoGrammar(Grammars.Go));

    private GoGrammar(Grammar grammar)
    {
        Kinds = new NodeKinds<GoKind>(grammar, Nodes, Tokens);
        Alias = grammar.Field("alias");
        Alternative = grammar.Field("alternative");
        Arguments = grammar.Field("arguments");
        Body = grammar.Field("body");
        Communication = grammar.Field("communication");
        Condition = grammar.Field("condition");
        Consequence = grammar.Field("consequence");
        Element = grammar.Field("element");
        FieldName = grammar.Field("field");
        Function = grammar.Field("function");
        Index = grammar.Field("index");
        Initializer = grammar.Field("initializer");
        Key = grammar.Field("key");
        Left = grammar.Field("left");
        Name = grammar.Field("name");
        Operand = grammar.Field("operand");
        Operator = grammar.Field("operator");
        Package = grammar.Field("package");
        Parameters = grammar.Field("parameters");
        Path = grammar.Field("path");
        Receiver = grammar.Field("receiver");
        Result = grammar.Field("result");
        Right = grammar.Field("right");
        Tag = grammar.Field("tag");
        Type = grammar.Field("type");
        TypeArguments = grammar.Field("type_arguments");
        Update = grammar.Field("update");
        Value = grammar.Field("value");
    }

    public static GoGrammar Instance => Shared.Value;

    public NodeKinds<GoKind> Kinds { get; }

    public ushort Alias { get; }

    public ushort Alternative { get; }

    public ushort Arguments { get; }

    public ushort Body { get; }

    public ushort Communication { get; }

    public ushort Condition { get; }

    public ushort Consequence { get; }

    public ushort Element { get; }

    public ushort FieldName { get; }

    public ushort Function { get; }

    public ushort Index { get; }

    public ushort Initializer { get; }

    public ushort Key { get; }

    public ushort Left { get; }

    public ushort Name { get; }

    public ushort Operand { get; }

    public ushort Operator { get; }

    public ushort Package { get; }

    public ushort Parameters { get; }

    public ushort Path { get; }

    public ushort Receiver { get; }

    public ushort Result { get; }

    public ushort Right { get; }

    public ushort Tag { get; }

    public ushort Type { get; }

    public ushort TypeArguments { get; }

    public ushort Update { get; }

    public ushort Value { get; }

    private static ReadOnlySpan<(string Name, GoKind Kind)> Nodes =>
        new (string, GoKind)[]
        {
            ("comment", GoKind.Nothing),
            ("empty_statement", GoKind.Nothing),
            ("fallthrough_statement", GoKind.Nothing),
            ("identifier", GoKind.Identifier),
            ("blank_identifier", GoKind.Blank),
            ("iota", GoKind.Identifier),
            ("selector_expression", GoKind.Selector),
            ("call_expression", GoKind.Call),
            ("type_conversion_expression", GoKind.Conversion),
            ("index_expression", GoKind.Index),
            ("slice_expression", GoKind.SliceOf),
            ("type_assertion_expression", GoKind.Assertion),
            ("type_instantiation_expression", GoKind.Instantiation),
            ("composite_literal", GoKind.Composite),
            ("literal_value", GoKind.LiteralValue),
            ("literal_element", GoKind.LiteralElement),
            ("keyed_element", GoKind.KeyedElement),
            ("func_literal", GoKind.FunctionLiteral),
            ("binary_expression", GoKind.Binary),
            ("unary_expression", GoKind.Unary),
            ("parenthesized_expression", GoKind.Transparent),
            ("variadic_argument", GoKind.Spread),
            ("interpreted_string_literal", GoKind.String),
            ("raw_string_literal", GoKind.RawString),
            ("rune_literal", GoKind.Rune),
            ("int_literal", GoKind.Number),
            ("float_literal", GoKind.Number),
            ("imaginary_literal", GoKind.Number),
            ("true", GoKind.True),
            ("false", GoKind.False),
            ("nil", GoKind.Nil),
            ("expression_list", GoKind.List),
            ("short_var_declaration", GoKind.ShortVariable),
            ("assignment_statement", GoKind.Assignment),
            ("inc_statement", GoKind.Increment),
            ("dec_statement", GoKind.Increment),
            ("send_statement", GoKind.Send),
            ("receive_statement", GoKind.Receive),
            ("var_declaration", GoKind.VariableDeclaration),
            ("const_declaration", GoKind.ConstantDeclaration),
            ("var_spec", GoKind.Specification),
            ("const_spec", GoKind.Specification),
            ("var_spec_list", GoKind.SpecificationList),
            ("type_declaration", GoKind.TypeDeclaration),
            ("type_spec", GoKind.TypeSpecification),
            ("type_alias", GoKind.TypeSpecification),
            ("package_clause", GoKind.Package),
            ("package_identifier", GoKind.PackageName),
            ("import_declaration", GoKind.Import),
            ("import_spec", GoKind.ImportSpecification),
            ("dot", GoKind.Dot),
            ("function_declaration", GoKind.Function),
            ("method_declaration", GoKind.Method),
            ("method_elem", GoKind.MethodElement),
            ("parameter_list", GoKind.ParameterList),
            ("parameter_declaration", GoKind.Parameter),
            ("variadic_parameter_declaration", GoKind.VariadicParameter),
            ("block", GoKind.Block),
            ("statement_list", GoKind.Block),
            ("if_statement", GoKind.If),
            ("for_statement", GoKind.For),
            ("for_clause", GoKind.ForClause),
            ("range_clause", GoKind.RangeClause),
            ("return_statement", GoKind.Return),
            ("expression_switch_statement", GoKind.Switch),
            ("type_switch_statement", GoKind.TypeSwitch),
            ("select_statement", GoKind.Select),
            ("expression_case", GoKind.Case),
            ("type_case", GoKind.TypeCase),
            ("communication_case", GoKind.CommunicationCase),
            ("default_case", GoKind.DefaultCase),
            ("defer_statement", GoKind.Deferred),
            ("go_statement", GoKind.Deferred),
            ("labeled_statement", GoKind.Labeled),
            ("break_statement", GoKind.Jump),
            ("continue_statement", GoKind.Jump),
            ("goto_statement", GoKind.Jump),
            ("expression_statement", GoKind.ExpressionStatement),
            ("type_identifier", GoKind.TypeName),
            ("qualified_type", GoKind.QualifiedType),
            ("generic_type", GoKind.GenericType),
            ("pointer_type", GoKind.PointerType),
            ("parenthesized_type", GoKind.PointerType),
            ("negated_type", GoKind.PointerType),
            ("array_type", GoKind.ArrayType),
            ("slice_type", GoKind.ArrayType),
            ("implicit_length_array_type", GoKind.ArrayType),
            ("map_type", GoKind.MapType),
            ("channel_type", GoKind.ChannelType),
            ("function_type", GoKind.FunctionType),
            ("struct_type", GoKind.StructType),
            ("interface_type", GoKind.InterfaceType),
            ("field_declaration_list", GoKind.FieldList),
            ("field_declaration", GoKind.Field),
            ("type_elem", GoKind.TypeElement),
            ("type_constraint", GoKind.TypeElement),
            ("type_arguments", GoKind.TypeArguments),
        };

    private static ReadOnlySpan<(string Text, GoKind Kind)> Tokens =>
        new (string, GoKind)[]
        {
            ("+", GoKind.Add),
            ("&&", GoKind.And),
            ("||", GoKind.Or),
            ("==", GoKind.Equal),
            ("!=", GoKind.NotEqual),
            ("<", GoKind.Less),
            ("<=", GoKind.Less),
            (">", GoKind.Greater),
            (">=", GoKind.Greater),
            ("!", GoKind.Not),
            ("&", GoKind.Reference),
            ("*", GoKind.Reference),
            ("=", GoKind.Plain),
        };
}
