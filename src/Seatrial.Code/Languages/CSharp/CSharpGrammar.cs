using Seatrial.Syntax;

namespace Seatrial.Code.Languages.CSharp;

/// <summary>
/// Kinds and fields of the grammar that are asked for by name; looked up on first use, because the native library may be absent.
/// </summary>
internal static class CSharpGrammar
{
    public static readonly ushort Alternative = Field("alternative");
    public static readonly ushort Accessors = Field("accessors");
    public static readonly ushort Arguments = Field("arguments");
    public static readonly ushort Body = Field("body");
    public static readonly ushort Condition = Field("condition");
    public static readonly ushort Consequence = Field("consequence");
    public static readonly ushort Expression = Field("expression");
    public static readonly ushort Function = Field("function");
    public static readonly ushort Initializer = Field("initializer");
    public static readonly ushort Left = Field("left");
    public static readonly ushort Name = Field("name");
    public static readonly ushort Operator = Field("operator");
    public static readonly ushort Parameters = Field("parameters");
    public static readonly ushort Pattern = Field("pattern");
    public static readonly ushort Qualifier = Field("qualifier");
    public static readonly ushort Rank = Field("rank");
    public static readonly ushort Returns = Field("returns");
    public static readonly ushort Right = Field("right");
    public static readonly ushort Subscript = Field("subscript");
    public static readonly ushort Type = Field("type");
    public static readonly ushort Update = Field("update");
    public static readonly ushort Value = Field("value");

    public static readonly ushort AccessorDeclaration = Kind("accessor_declaration");
    public static readonly ushort AliasQualifiedName = Kind("alias_qualified_name");
    public static readonly ushort Argument = Kind("argument");
    public static readonly ushort ArgumentList = Kind("argument_list");
    public static readonly ushort ArrayType = Kind("array_type");
    public static readonly ushort ArrowExpressionClause = Kind("arrow_expression_clause");
    public static readonly ushort AsExpression = Kind("as_expression");
    public static readonly ushort AssignmentExpression = Kind("assignment_expression");
    public static readonly ushort Attribute = Kind("attribute");
    public static readonly ushort AttributeArgument = Kind("attribute_argument");
    public static readonly ushort AttributeArgumentList = Kind("attribute_argument_list");
    public static readonly ushort AttributeList = Kind("attribute_list");
    public static readonly ushort AttributeTarget = Kind("attribute_target_specifier");
    public static readonly ushort BaseList = Kind("base_list");
    public static readonly ushort Block = Kind("block");
    public static readonly ushort CastExpression = Kind("cast_expression");
    public static readonly ushort CatchClause = Kind("catch_clause");
    public static readonly ushort CatchDeclaration = Kind("catch_declaration");
    public static readonly ushort CatchFilter = Kind("catch_filter_clause");
    public static readonly ushort ConstructorInitializer = Kind("constructor_initializer");
    public static readonly ushort DeclarationExpression = Kind("declaration_expression");
    public static readonly ushort Discard = Kind("discard");
    public static readonly ushort ElementBinding = Kind("element_binding_expression");
    public static readonly ushort EscapeSequence = Kind("escape_sequence");
    public static readonly ushort FileScopedNamespace = Kind("file_scoped_namespace_declaration");
    public static readonly ushort FinallyClause = Kind("finally_clause");
    public static readonly ushort FromClause = Kind("from_clause");
    public static readonly ushort GenericName = Kind("generic_name");
    public static readonly ushort GlobalAttribute = Kind("global_attribute");
    public static readonly ushort GlobalStatement = Kind("global_statement");
    public static readonly ushort GroupClause = Kind("group_clause");
    public static readonly ushort Identifier = Kind("identifier");
    public static readonly ushort ImplicitObjectCreation = Kind("implicit_object_creation_expression");
    public static readonly ushort ImplicitParameter = Kind("implicit_parameter");
    public static readonly ushort ImplicitType = Kind("implicit_type");
    public static readonly ushort InitializerExpression = Kind("initializer_expression");
    public static readonly ushort Interpolation = Kind("interpolation");
    public static readonly ushort InterpolationAlignment = Kind("interpolation_alignment_clause");
    public static readonly ushort InterpolationBrace = Kind("interpolation_brace");
    public static readonly ushort InterpolationFormat = Kind("interpolation_format_clause");
    public static readonly ushort JoinClause = Kind("join_clause");
    public static readonly ushort JoinIntoClause = Kind("join_into_clause");
    public static readonly ushort LetClause = Kind("let_clause");
    public static readonly ushort LocalFunction = Kind("local_function_statement");
    public static readonly ushort MemberBinding = Kind("member_binding_expression");
    public static readonly ushort MemberAccess = Kind("member_access_expression");
    public static readonly ushort ConditionalAccess = Kind("conditional_access_expression");
    public static readonly ushort Modifier = Kind("modifier");
    public static readonly ushort NullableType = Kind("nullable_type");
    public static readonly ushort OrderByClause = Kind("order_by_clause");
    public static readonly ushort Parameter = Kind("parameter");
    public static readonly ushort ParameterList = Kind("parameter_list");
    public static readonly ushort PredefinedType = Kind("predefined_type");
    public static readonly ushort PrimaryConstructorBase = Kind("primary_constructor_base_type");
    public static readonly ushort QualifiedName = Kind("qualified_name");
    public static readonly ushort SelectClause = Kind("select_clause");
    public static readonly ushort StringContent = Kind("string_content");
    public static readonly ushort Subpattern = Kind("subpattern");
    public static readonly ushort SwitchExpressionArm = Kind("switch_expression_arm");
    public static readonly ushort SwitchSection = Kind("switch_section");
    public static readonly ushort TupleElement = Kind("tuple_element");
    public static readonly ushort TuplePattern = Kind("tuple_pattern");
    public static readonly ushort TupleType = Kind("tuple_type");
    public static readonly ushort TypeArgumentList = Kind("type_argument_list");
    public static readonly ushort VariableDeclaration = Kind("variable_declaration");
    public static readonly ushort VariableDeclarator = Kind("variable_declarator");
    public static readonly ushort WhenClause = Kind("when_clause");
    public static readonly ushort WhereClause = Kind("where_clause");
    public static readonly ushort WithInitializer = Kind("with_initializer");

    public static readonly ushort DescendingToken = Token("descending");
    public static readonly ushort EqualsToken = Token("=");
    public static readonly ushort NotToken = Token("!");
    public static readonly ushort StaticToken = Token("static");
    public static readonly ushort GlobalToken = Token("global");
    public static readonly ushort ThisToken = Token("this");
    public static readonly ushort BaseToken = Token("base");

    private static ushort Field(string name) => Grammars.CSharp.Field(name);

    private static ushort Kind(string name) => Grammars.CSharp.Kind(name);

    private static ushort Token(string text) => Grammars.CSharp.Token(text);
}
