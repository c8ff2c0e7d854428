using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Advice;

/// <summary>What may stand in an advice, besides what the guard says of its words.</summary>
internal static class AdviceWording
{
    public static AdviceText Clean(AdviceText text) =>
        text with { What = RoomText.Clean(text.What), Link = string.IsNullOrWhiteSpace(text.Link) ? null : text.Link.Trim() };

    public static string Clean(string taken) => RoomText.Clean(taken);

    public static Refusal? Refuse(string taken) => RoomText.RefuseText(taken, AdviceLimits.TakenLength);

    public static Refusal? Refuse(AdviceText text) => text switch
    {
        _ when !Enum.IsDefined(text.Service) || !Enum.IsDefined(text.Time) || !Enum.IsDefined(text.Evidence) => AdviceRefusals.Invalid,
        _ when Clean(text).Link is { } link && !KnowledgeSources.Has(link) => AdviceRefusals.LinkElsewhere,
        _ => RoomText.RefuseText(text.What, AdviceLimits.WhatLength),
    };
}
