using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Tests;

/// <summary>
/// Writes the hub's two interfaces, and every type they mention, as TypeScript in the dialect of <see cref="ContractJson"/>.
/// A type it does not know stops it: a guess here would be a wrong promise in the browser.
/// </summary>
internal sealed class TypeScriptContract
{
    private readonly SortedDictionary<string, (Type Type, string Text)> _declared = new(StringComparer.Ordinal);
    private readonly NullabilityInfoContext _nullability = new();

    public static string Write()
    {
        var contract = new TypeScriptContract();
        var hub = contract.Hub(typeof(IRoomHub));
        var client = contract.Hub(typeof(IRoomClient));
        return string.Join('\n', [
            "// Written from the C# contract by the contract tests: UPDATE_CONTRACT=1 dotnet test tests/Contracts.Tests",
            string.Empty, .. contract._declared.Values.Select(declared => declared.Text), hub, client, Limits(typeof(RoomLimits)),
        ]);
    }

    /// <summary>The records a browser sends or gets, for the tests of the JSON dialect.</summary>
    public static IReadOnlyList<Type> Types()
    {
        var contract = new TypeScriptContract();
        contract.Hub(typeof(IRoomHub));
        contract.Hub(typeof(IRoomClient));
        return [.. contract._declared.Values.Select(declared => declared.Type)];
    }

    private string Hub(Type hub)
    {
        var methods = hub.GetMethods().Select(method =>
            $"  {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.Name}: {Name(_nullability.Create(parameter))}"))}): {Answer(method)};\n");
        return $"export interface {hub.Name[1..]} {{\n{string.Concat(methods)}}}\n";
    }

    private string Answer(MethodInfo method) => method.ReturnType == typeof(Task)
        ? "Promise<void>"
        : $"Promise<{Name(_nullability.Create(method.ReturnParameter).GenericTypeArguments[0])}>";

    /// <summary>The name a value goes by, declaring its type the first time.</summary>
    internal string Name(NullabilityInfo value)
    {
        var inner = Nullable.GetUnderlyingType(value.Type);
        var name = inner is not null ? Name(inner) : value.GenericTypeArguments is [var element] && IsList(value.Type) ? $"readonly {Name(element)}[]" : Name(value.Type);
        return inner is not null || value.ReadState == NullabilityState.Nullable ? $"{name} | null" : name;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private string Name(Type type)
    {
        // Bytes are in base 64.
        if (type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(byte[]))
        {
            return "string";
        }

        if (type == typeof(bool))
        {
            return "boolean";
        }

        if (type == typeof(int) || type == typeof(long))
        {
            return "number";
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Reply<>))
        {
            Declare(typeof(Refusal), Record);
            _declared["Reply"] = (type.GetGenericTypeDefinition(),
                "export type Reply<T> = { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: Refusal };\n");
            return $"Reply<{Name(type.GetGenericArguments()[0])}>";
        }

        return type switch
        {
            { IsEnum: true } => Declare(type, Enumeration),
            { IsValueType: true } when typeof(IId).IsAssignableFrom(type) => Declare(type, Id),
            { IsAbstract: true } when type.IsDefined(typeof(JsonPolymorphicAttribute)) => Declare(type, Union),
            { IsClass: true, IsSealed: true, IsGenericType: false } when type.GetMethod("<Clone>$") is not null => Declare(type, Record),
            _ => throw new NotSupportedException($"The contract mentions {type}, which has no form in TypeScript yet."),
        };
    }

    private string Declare(Type type, Func<Type, string> write)
    {
        if (!_declared.TryGetValue(type.Name, out var known))
        {
            _declared[type.Name] = (type, string.Empty); // stands here already when a type mentions itself
            _declared[type.Name] = (type, write(type));
        }
        else if (known.Type != type)
        {
            throw new NotSupportedException($"{type} and {known.Type} would have the same name in TypeScript.");
        }

        return type.Name;
    }

    private static string Id(Type type) => $"export type {type.Name} = string & {{ readonly __id: '{type.Name}' }};\n";

    private static string Enumeration(Type type)
    {
        var words = Enum.GetValues(type).Cast<object>()
            .Where(value => !IsFlags(type) || int.PopCount(Convert.ToInt32(value, CultureInfo.InvariantCulture)) == 1)
            .Select(value => $"'{Camel(value.ToString()!)}'");
        var union = string.Join(" | ", words);
        return IsFlags(type)
            ? $"export type {type.Name}Word = {union};\nexport type {type.Name} = readonly {type.Name}Word[];\n"
            : $"export type {type.Name} = {union};\n";
    }

    private static bool IsFlags(Type type) => type.IsDefined(typeof(FlagsAttribute));

    private string Union(Type type)
    {
        var kind = type.GetCustomAttribute<JsonPolymorphicAttribute>()!.TypeDiscriminatorPropertyName;
        var kinds = type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived =>
            Declare(derived.DerivedType, member => Interface(member, $"  readonly {kind}: '{derived.TypeDiscriminator}';\n")));
        return $"export type {type.Name} =\n{string.Join('\n', kinds.Select(name => $"  | {name}"))};\n";
    }

    private string Record(Type type) => Interface(type, string.Empty);

    private string Interface(Type type, string first)
    {
        var members = new StringBuilder(first);
        // What is never written is not in the contract.
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always }))
        {
            var optional = property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.WhenWritingDefault } ? "?" : string.Empty;
            members.Append(CultureInfo.InvariantCulture, $"  readonly {Camel(property.Name)}{optional}: {Name(_nullability.Create(property))};\n");
        }

        return $"export interface {type.Name} {{\n{members}}}\n";
    }

    private static string Limits(Type limits)
    {
        var lines = limits.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field =>
            $"  {Camel(field.Name)}: {(field.GetValue(null) switch
            {
                int number => number.ToString(CultureInfo.InvariantCulture),
                TimeSpan time => time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
                var other => throw new NotSupportedException($"{field.Name} is {other}, which has no form in TypeScript yet."),
            })},\n");
        return $"/** Lengths in characters, times in milliseconds. */\nexport const {Camel(limits.Name)} = {{\n{string.Concat(lines)}}} as const;\n";
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
