using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Keys of entries that are a name and a value: <c>{ name: DB_PASSWORD, value: … }</c>.</summary>
internal static class PairWords
{
    public static readonly WordSet Naming = new(
        "name key variable parameter property option var setting field option_name option_key config_name config_key setting_name setting_key param_name param_key variable_name meta_key conf_key param-name env-entry-name argument.name header.name"
    );

    public static readonly WordSet Valued = new(
        "value val default defaultvalue content data text option_value config_value setting_value param_value variable_value meta_value conf_value param-value env-entry-value argument.value header.value"
    );
}
