using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Java;

/// <summary>
/// Kinds and fields of the grammar that are asked for by name; looked up on first use, because the native library may be absent.
/// </summary>
internal static class JavaGrammar
{
    public static readonly ushort Alternative = FieldOf("alternative");
    public static readonly ushort Arguments = FieldOf("arguments");
    public static readonly ushort Array = FieldOf("array");
    public static readonly ushort Body = FieldOf("body");
    public static readonly ushort Condition = FieldOf("condition");
    public static readonly ushort Consequence = FieldOf("consequence");
    public static readonly ushort Constructor = FieldOf("constructor");
    public static readonly ushort Declarator = FieldOf("declarator");
    public static readonly ushort Dimensions = FieldOf("dimensions");
    public static readonly ushort Element = FieldOf("element");
    public static readonly ushort Field = FieldOf("field");
    public static readonly ushort Index = FieldOf("index");
    public static readonly ushort Init = FieldOf("init");
    public static readonly ushort Interfaces = FieldOf("interfaces");
    public static readonly ushort Key = FieldOf("key");
    public static readonly ushort Left = FieldOf("left");
    public static readonly ushort Name = FieldOf("name");
    public static readonly ushort Object = FieldOf("object");
    public static readonly ushort Operand = FieldOf("operand");
    public static readonly ushort Operator = FieldOf("operator");
    public static readonly ushort Parameters = FieldOf("parameters");
    public static readonly ushort Pattern = FieldOf("pattern");
    public static readonly ushort Resources = FieldOf("resources");
    public static readonly ushort Right = FieldOf("right");
    public static readonly ushort Scope = FieldOf("scope");
    public static readonly ushort Superclass = FieldOf("superclass");
    public static readonly ushort Type = FieldOf("type");
    public static readonly ushort TypeArguments = FieldOf("type_arguments");
    public static readonly ushort Update = FieldOf("update");
    public static readonly ushort Value = FieldOf("value");

    public static readonly ushort Annotation = Kind("annotation");
    public static readonly ushort AnnotationArgumentList = Kind("annotation_argument_list");
    public static readonly ushort ArgumentList = Kind("argument_list");
    public static readonly ushort ArrayInitializer = Kind("array_initializer");
    public static readonly ushort ArrayType = Kind("array_type");
    public static readonly ushort Asterisk = Kind("asterisk");
    public static readonly ushort Block = Kind("block");
    public static readonly ushort CatchClause = Kind("catch_clause");
    public static readonly ushort CatchFormalParameter = Kind("catch_formal_parameter");
    public static readonly ushort CatchType = Kind("catch_type");
    public static readonly ushort ClassBody = Kind("class_body");
    public static readonly ushort DimensionsExpr = Kind("dimensions_expr");
    public static readonly ushort ElementValuePair = Kind("element_value_pair");
    public static readonly ushort EnumBodyDeclarations = Kind("enum_body_declarations");
    public static readonly ushort ExpressionStatement = Kind("expression_statement");
    public static readonly ushort ExtendsInterfaces = Kind("extends_interfaces");
    public static readonly ushort FieldAccess = Kind("field_access");
    public static readonly ushort FinallyClause = Kind("finally_clause");
    public static readonly ushort FormalParameter = Kind("formal_parameter");
    public static readonly ushort GenericType = Kind("generic_type");
    public static readonly ushort Guard = Kind("guard");
    public static readonly ushort Identifier = Kind("identifier");
    public static readonly ushort InferredParameters = Kind("inferred_parameters");
    public static readonly ushort MarkerAnnotation = Kind("marker_annotation");
    public static readonly ushort MethodInvocation = Kind("method_invocation");
    public static readonly ushort Modifiers = Kind("modifiers");
    public static readonly ushort PatternKind = Kind("pattern");
    public static readonly ushort RecordPattern = Kind("record_pattern");
    public static readonly ushort RecordPatternBody = Kind("record_pattern_body");
    public static readonly ushort RecordPatternComponent = Kind("record_pattern_component");
    public static readonly ushort Resource = Kind("resource");
    public static readonly ushort ScopedIdentifier = Kind("scoped_identifier");
    public static readonly ushort ScopedTypeIdentifier = Kind("scoped_type_identifier");
    public static readonly ushort SpreadParameter = Kind("spread_parameter");
    public static readonly ushort SuperInterfaces = Kind("super_interfaces");
    public static readonly ushort SwitchExpression = Kind("switch_expression");
    public static readonly ushort SwitchLabel = Kind("switch_label");
    public static readonly ushort SwitchBlockStatementGroup = Kind("switch_block_statement_group");
    public static readonly ushort SwitchRule = Kind("switch_rule");
    public static readonly ushort This = Kind("this");
    public static readonly ushort Super = Kind("super");
    public static readonly ushort ThrowStatement = Kind("throw_statement");
    public static readonly ushort TypeArgumentsKind = Kind("type_arguments");
    public static readonly ushort TypeIdentifier = Kind("type_identifier");
    public static readonly ushort TypeList = Kind("type_list");
    public static readonly ushort TypePattern = Kind("type_pattern");
    public static readonly ushort VariableDeclarator = Kind("variable_declarator");

    public static readonly ushort StaticToken = Grammars.Java.Token("static");

    private static ushort FieldOf(string name) => Grammars.Java.Field(name);

    private static ushort Kind(string name) => Grammars.Java.Kind(name);
}
