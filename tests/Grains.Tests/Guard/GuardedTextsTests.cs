using System.Collections.Immutable;
using System.Reflection;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>A text that nobody has declared would be stored without being looked at: there is none.</summary>
public sealed class GuardedTextsTests
{
    public static TheoryData<string> Commands =>
    [
        .. typeof(RoomCommand).Assembly.GetTypes().Where(type => !type.IsAbstract && Families.Any(type.IsSubclassOf)).Select(type => type.FullName!),
    ];

    // Whatever is stored in a stream of its own comes by such a grain.
    private static Type[] Families => [.. typeof(GuardedTexts).Assembly.GetTypes().Select(FamilyOf).OfType<Type>()];

    private static Type? FamilyOf(Type grain) =>
        grain is { IsAbstract: false, BaseType: { IsGenericType: true } based } && based.GetGenericTypeDefinition() == typeof(AggregateGrain<,,>) ? based.GetGenericArguments()[1] : null;

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_text_of_every_command_is_declared(string name)
    {
        var filled = new Filled();
        var command = filled.Make(typeof(RoomCommand).Assembly.GetType(name)!, named: "");

        var guarded = Of(command);

        Assert.NotNull(guarded);
        Assert.Equal(filled.Texts.Order(), guarded.Texts.Select(text => text.Text).Order());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Whoever_speaks_may_answer_the_guard(string name)
    {
        var command = new Filled().Make(typeof(RoomCommand).Assembly.GetType(name)!, named: "");

        Assert.Equal(Of(command)!.Texts.Any(text => text.Rule is TextRule.Spoken or TextRule.Link), command is ISpoken);
        Assert.Equal(command is ISpoken, Of(command)!.Cleared.Length > 0);
    }

    [Fact]
    public void A_command_that_nobody_has_declared_is_unknown() => Assert.Null(GuardedTexts.Of(new Unheard()));

    [Fact]
    public void Every_text_of_a_draft_is_declared()
    {
        var filled = new Filled();
        var draft = (CaseDraft)filled.Make(typeof(CaseDraft), named: "");

        Assert.Equal(filled.Texts.Order(), GuardedTexts.Of(draft).Texts.Select(text => text.Text).Order());
    }

    // A rule that nothing is an exception to has none.
    [Fact]
    public void What_is_not_declared_is_there()
    {
        var there = Families.SelectMany(family => family.Assembly.GetTypes()).SelectMany(type => type.GetProperties()).Select(NameOf).ToHashSet();

        Assert.DoesNotContain(NotDeclared.Keys, name => !there.Contains(name));
    }

    /// <summary>What a command has besides what its sender wrote, and why the guard need not look at it.</summary>
    private static readonly Dictionary<string, string> NotDeclared = new()
    {
        ["CaseCommand.As"] = "Who asks, as the lists have it: the grain puts it there. Nothing of it is stored.",
        ["BeginCase.Number"] = "The case's grain counts it, whatever a caller writes there.",
        ["BeginCase.ReturnOf"] = "The case's grain says it, with the number that it was given when it began.",
        ["SendCaseText.Measure"] = "The arena's own reading of the text that the guard looks at with the same command. The grain puts it there.",
        ["ChooseMethod.Own"] = "A template that its centre has published: looked at where it was written. The grain puts it there, whatever a caller writes.",
        ["ChooseItemMethod.Own"] = "As for a case.",
        ["SlotCommand.Facts"] = "What the meeting that is named says: the grain asks, whatever a caller writes.",
        ["MinutesCommand.As"] = "Who asks, as the room says it: the grain puts it there. Nothing of it is stored.",
    };

    private static string NameOf(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    // As the grains ask: by the family.
    private static GuardedCommand? Of(object command)
    {
        var family = Families.Single(family => family.IsInstanceOfType(command));
        return (GuardedCommand?)typeof(GuardedTexts).GetMethod(nameof(GuardedTexts.Of), [family])!.Invoke(null, [command]);
    }

    private sealed record Unheard : RoomCommand;

    /// <summary>A value with a text of its own in every place for one, and the texts it put there.</summary>
    private sealed class Filled
    {
        public List<string> Texts { get; } = [];

        public object Make(Type type, string named) => type switch
        {
            _ when type == typeof(string) => Text(named),
            _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner, named),
            { IsValueType: true } when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
                List(type.GetGenericArguments()[0], named),
            { IsValueType: true } when !HasWords(type) => Activator.CreateInstance(type)!,
            _ => Record(type),
        };

        // What the writer lets stand is not stored.
        private string Text(string named)
        {
            var text = $"{named} {Texts.Count}";
            if (named != nameof(ISpoken.Cleared))
            {
                Texts.Add(text);
            }

            return text;
        }

        private static bool HasWords(Type type) =>
            type.Assembly == typeof(CaseCommand).Assembly && type.GetProperties().Any(property => property.SetMethod is not null && property.PropertyType == typeof(string));

        private object Record(Type type)
        {
            var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
            var parameters = constructor.GetParameters();
            var record = constructor.Invoke([.. parameters.Select(parameter => Make(parameter.ParameterType, parameter.Name!))]);
            foreach (var property in type.GetProperties().Where(property =>
                property.SetMethod is { IsPublic: true } && parameters.All(parameter => parameter.Name != property.Name) && !NotDeclared.ContainsKey(NameOf(property))))
            {
                property.SetValue(record, Make(property.PropertyType, property.Name));
            }

            return record;
        }

        private object List(Type element, string named)
        {
            var items = Array.CreateInstance(element, 2);
            items.SetValue(Make(element, named), 0);
            items.SetValue(Make(element, named), 1);
            return typeof(ImmutableArray).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Single(method => method is { Name: nameof(ImmutableArray.Create) } && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(element).Invoke(null, [items])!;
        }
    }
}
