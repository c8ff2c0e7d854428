using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Tests;

/// <summary>Makes a value of any type of the contract, every member filled with something of its own.</summary>
internal sealed class Samples
{
    /// <summary>Every text that is made begins with it.</summary>
    public const string Words = "ærlig";

    private int _made;

    public static IEnumerable<object> Of(Type type)
    {
        if (type.IsAbstract)
        {
            return type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => new Samples().Make(derived.DerivedType));
        }

        return type.IsGenericTypeDefinition ? [] : [new Samples().Make(type)];
    }

    private object Make(Type type)
    {
        _made++;
        if (type == typeof(string))
        {
            return $"{Words} «{_made}» <b>";
        }

        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.UnixEpoch.AddMilliseconds(_made);
        }

        return type switch
        {
            _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner),
            _ when type == typeof(byte[]) => new[] { (byte)_made },
            { IsEnum: true } => Enum.GetValues(type).GetValue(_made % Enum.GetValues(type).Length)!,
            { IsPrimitive: true } => Convert.ChangeType(_made, type, null),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => List(type.GetGenericArguments()[0]),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>) => type.GetField("Empty")!.GetValue(null)!,
            { IsAbstract: true } => Make(type.GetCustomAttributes<JsonDerivedTypeAttribute>().First().DerivedType),
            { IsValueType: true } => Activator.CreateInstance(type, new Guid(_made, 1, 2, new byte[8]))!,
            _ => Record(type),
        };
    }

    private object List(Type element)
    {
        var items = Array.CreateInstance(element, 2);
        items.SetValue(Make(element), 0);
        items.SetValue(Make(element), 1);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method is { Name: nameof(ImmutableArray.Create) } && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
        if (constructor.GetParameters().Length == 0)
        {
            foreach (var property in type.GetProperties())
            {
                property.SetValue(record, Make(property.PropertyType));
            }
        }

        return record;
    }
}
