/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n": typeof types.TaskFieldsFragmentDoc,
    "\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n": typeof types.ErrorFieldsFragmentDoc,
    "\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": typeof types.ExtendVideoDocument,
    "\n  mutation LumaGenerateVideo($input: LumaGenerateVideoInput!) {\n    lumaGenerateVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": typeof types.LumaGenerateVideoDocument,
    "\n  mutation LumaGenerateVideoOfficial($input: LumaGenerateVideoOfficialInput!) {\n    lumaGenerateVideoOfficial(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": typeof types.LumaGenerateVideoOfficialDocument,
    "\n  query LumaUnwatermarkedVideo($taskId: ID!) {\n    lumaUnwatermarkedVideo(taskId: $taskId) {\n      __typename\n      ... on VideoAsset {\n        url\n        expiresAt\n        expired\n      }\n      ...ErrorFields\n    }\n  }\n": typeof types.LumaUnwatermarkedVideoDocument,
    "\n  mutation AdoptTask($input: AdoptTaskInput!) {\n    adoptTask(input: $input) {\n      __typename\n      ... on AdoptTaskSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n": typeof types.AdoptTaskDocument,
    "\n  mutation ResumeTracking($input: ResumeTrackingInput!) {\n    resumeTracking(input: $input) {\n      __typename\n      ... on ResumeTrackingSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n": typeof types.ResumeTrackingDocument,
    "\n  query Task($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...TaskFields\n      ... on LumaTask {\n        state\n        estimatedWaitSeconds\n      }\n    }\n  }\n": typeof types.TaskDocument,
    "\n  query Nodes($id: ID!, $ids: [ID!]!) {\n    node(id: $id) {\n      id\n    }\n    nodes(ids: $ids) {\n      id\n    }\n  }\n": typeof types.NodesDocument,
    "\n  query Tasks($filter: TaskFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    tasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      eventCursor\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  subscription TaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      ...TaskFields\n    }\n  }\n": typeof types.TaskUpdatedDocument,
    "\n  subscription TaskEvents($filter: TaskFilter, $after: String) {\n    taskEvents(filter: $filter, after: $after) {\n      cursor\n      at\n      task {\n        ...TaskFields\n      }\n    }\n  }\n": typeof types.TaskEventsDocument,
    "\n  fragment KlingFields on KlingTask {\n    ...TaskFields\n    state\n    parentVideoId\n    chargedUnits\n    assets {\n      upstreamId\n      size\n      ... on VideoAsset {\n        width\n        height\n        durationSeconds\n      }\n      ... on ImageAsset {\n        width\n        height\n      }\n    }\n  }\n": typeof types.KlingFieldsFragmentDoc,
    "\n  mutation KlingGenerateImage($input: KlingGenerateImageInput!) {\n    klingGenerateImage(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": typeof types.KlingGenerateImageDocument,
    "\n  mutation KlingVirtualTryOn($input: KlingVirtualTryOnInput!) {\n    klingVirtualTryOn(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": typeof types.KlingVirtualTryOnDocument,
    "\n  mutation KlingTextToVideo($input: KlingTextToVideoInput!) {\n    klingTextToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": typeof types.KlingTextToVideoDocument,
    "\n  mutation KlingImageToVideo($input: KlingImageToVideoInput!) {\n    klingImageToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": typeof types.KlingImageToVideoDocument,
    "\n  mutation KlingExtendVideo($input: KlingExtendVideoInput!) {\n    klingExtendVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": typeof types.KlingExtendVideoDocument,
    "\n  mutation KlingLipSync($input: KlingLipSyncInput!) {\n    klingLipSync(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": typeof types.KlingLipSyncDocument,
    "\n  query KlingTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    node(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    tasks(filter: { vendors: [KLING] }) {\n      edges {\n        node {\n          __typename\n          ...KlingFields\n        }\n      }\n    }\n  }\n": typeof types.KlingTaskDocument,
    "\n  fragment AnthropicMessageFields on AnthropicMessage {\n    upstreamId\n    model\n    content {\n      __typename\n      ... on AnthropicTextBlock {\n        text\n      }\n      ... on AnthropicToolUseBlock {\n        id\n        name\n        input\n      }\n      ... on AnthropicThinkingBlock {\n        thinking\n        signature\n      }\n      ... on AnthropicRedactedThinkingBlock {\n        data\n      }\n    }\n    stopReason\n    stopSequence\n    usage {\n      inputTokens\n      outputTokens\n      cacheCreationInputTokens\n      cacheReadInputTokens\n      cacheCreationFiveMinuteInputTokens\n      cacheCreationOneHourInputTokens\n    }\n  }\n": typeof types.AnthropicMessageFieldsFragmentDoc,
    "\n  mutation AnthropicCreateMessage($input: AnthropicCreateMessageInput!) {\n    anthropicCreateMessage(input: $input) {\n      __typename\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n": typeof types.AnthropicCreateMessageDocument,
    "\n  subscription AnthropicStreamMessage($input: AnthropicCreateMessageInput!) {\n    anthropicStreamMessage(input: $input) {\n      __typename\n      ... on AnthropicTextDelta {\n        block\n        text\n      }\n      ... on AnthropicThinkingDelta {\n        block\n        text\n      }\n      ... on AnthropicToolUse {\n        block\n        id\n        name\n        input\n      }\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n": typeof types.AnthropicStreamMessageDocument,
    "\n  query Models {\n    models {\n      __typename\n      ... on ModelsSuccess {\n        models {\n          name\n          ownedBy\n          endpointTypes\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ModelsDocument,
    "\n  query Model($name: String!) {\n    model(name: $name) {\n      __typename\n      ... on Model {\n        name\n        ownedBy\n        endpointTypes\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.ModelDocument,
    "\n  mutation CreateEmbeddings($input: CreateEmbeddingsInput!) {\n    createEmbeddings(input: $input) {\n      __typename\n      ... on Embeddings {\n        model\n        embeddings {\n          vector\n        }\n        usage {\n          promptTokens\n          totalTokens\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateEmbeddingsDocument,
    "\n  mutation CreateCompletion($input: CreateCompletionInput!) {\n    createCompletion(input: $input) {\n      __typename\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateCompletionDocument,
    "\n  fragment CompletionFields on Completion {\n    upstreamId\n    model\n    choices {\n      index\n      text\n      finishReason\n      logprobs\n    }\n    usage {\n      promptTokens\n      completionTokens\n      totalTokens\n    }\n  }\n": typeof types.CompletionFieldsFragmentDoc,
    "\n  subscription StreamCompletion($input: CreateCompletionInput!) {\n    streamCompletion(input: $input) {\n      __typename\n      ... on CompletionTextDelta {\n        choice\n        text\n      }\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.StreamCompletionDocument,
    "\n  fragment MidjourneyFields on MidjourneyTask {\n    ...TaskFields\n    state\n    action\n    awaitsModal\n    buttons {\n      customId\n      label\n      emoji\n    }\n    queuePosition\n    finalPrompt\n    suggestions\n    callerState\n  }\n": typeof types.MidjourneyFieldsFragmentDoc,
    "\n  fragment MidjourneyErrors on Error {\n    ...ErrorFields\n    ... on ContentRefusedError {\n      bannedWord\n    }\n  }\n": typeof types.MidjourneyErrorsFragmentDoc,
    "\n  mutation MidjourneyImagine($input: MidjourneyImagineInput!) {\n    midjourneyImagine(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyImagineDocument,
    "\n  mutation MidjourneyPressButton($input: MidjourneyPressButtonInput!) {\n    midjourneyPressButton(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyPressButtonDocument,
    "\n  mutation MidjourneySubmitModal($input: MidjourneySubmitModalInput!) {\n    midjourneySubmitModal(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneySubmitModalDocument,
    "\n  mutation MidjourneyBlend($input: MidjourneyBlendInput!) {\n    midjourneyBlend(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyBlendDocument,
    "\n  mutation MidjourneyDescribe($input: MidjourneyDescribeInput!) {\n    midjourneyDescribe(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyDescribeDocument,
    "\n  mutation MidjourneyShorten($input: MidjourneyShortenInput!) {\n    midjourneyShorten(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyShortenDocument,
    "\n  mutation MidjourneyUploadImages($input: MidjourneyUploadImagesInput!) {\n    midjourneyUploadImages(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyUploadImagesDocument,
    "\n  query MidjourneyImageSeed($taskId: ID!) {\n    midjourneyImageSeed(taskId: $taskId) {\n      __typename\n      ... on MidjourneyImageSeedSuccess {\n        seed\n      }\n      ...MidjourneyErrors\n    }\n  }\n": typeof types.MidjourneyImageSeedDocument,
    "\n  query MidjourneyTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n": typeof types.MidjourneyTaskDocument,
    "\n  subscription MidjourneyTaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n": typeof types.MidjourneyTaskUpdatedDocument,
};
const documents: Documents = {
    "\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n": types.TaskFieldsFragmentDoc,
    "\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n": types.ErrorFieldsFragmentDoc,
    "\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": types.ExtendVideoDocument,
    "\n  mutation LumaGenerateVideo($input: LumaGenerateVideoInput!) {\n    lumaGenerateVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": types.LumaGenerateVideoDocument,
    "\n  mutation LumaGenerateVideoOfficial($input: LumaGenerateVideoOfficialInput!) {\n    lumaGenerateVideoOfficial(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": types.LumaGenerateVideoOfficialDocument,
    "\n  query LumaUnwatermarkedVideo($taskId: ID!) {\n    lumaUnwatermarkedVideo(taskId: $taskId) {\n      __typename\n      ... on VideoAsset {\n        url\n        expiresAt\n        expired\n      }\n      ...ErrorFields\n    }\n  }\n": types.LumaUnwatermarkedVideoDocument,
    "\n  mutation AdoptTask($input: AdoptTaskInput!) {\n    adoptTask(input: $input) {\n      __typename\n      ... on AdoptTaskSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n": types.AdoptTaskDocument,
    "\n  mutation ResumeTracking($input: ResumeTrackingInput!) {\n    resumeTracking(input: $input) {\n      __typename\n      ... on ResumeTrackingSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n": types.ResumeTrackingDocument,
    "\n  query Task($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...TaskFields\n      ... on LumaTask {\n        state\n        estimatedWaitSeconds\n      }\n    }\n  }\n": types.TaskDocument,
    "\n  query Nodes($id: ID!, $ids: [ID!]!) {\n    node(id: $id) {\n      id\n    }\n    nodes(ids: $ids) {\n      id\n    }\n  }\n": types.NodesDocument,
    "\n  query Tasks($filter: TaskFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    tasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      eventCursor\n    }\n  }\n": types.ViewerDocument,
    "\n  subscription TaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      ...TaskFields\n    }\n  }\n": types.TaskUpdatedDocument,
    "\n  subscription TaskEvents($filter: TaskFilter, $after: String) {\n    taskEvents(filter: $filter, after: $after) {\n      cursor\n      at\n      task {\n        ...TaskFields\n      }\n    }\n  }\n": types.TaskEventsDocument,
    "\n  fragment KlingFields on KlingTask {\n    ...TaskFields\n    state\n    parentVideoId\n    chargedUnits\n    assets {\n      upstreamId\n      size\n      ... on VideoAsset {\n        width\n        height\n        durationSeconds\n      }\n      ... on ImageAsset {\n        width\n        height\n      }\n    }\n  }\n": types.KlingFieldsFragmentDoc,
    "\n  mutation KlingGenerateImage($input: KlingGenerateImageInput!) {\n    klingGenerateImage(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": types.KlingGenerateImageDocument,
    "\n  mutation KlingVirtualTryOn($input: KlingVirtualTryOnInput!) {\n    klingVirtualTryOn(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": types.KlingVirtualTryOnDocument,
    "\n  mutation KlingTextToVideo($input: KlingTextToVideoInput!) {\n    klingTextToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": types.KlingTextToVideoDocument,
    "\n  mutation KlingImageToVideo($input: KlingImageToVideoInput!) {\n    klingImageToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": types.KlingImageToVideoDocument,
    "\n  mutation KlingExtendVideo($input: KlingExtendVideoInput!) {\n    klingExtendVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": types.KlingExtendVideoDocument,
    "\n  mutation KlingLipSync($input: KlingLipSyncInput!) {\n    klingLipSync(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n": types.KlingLipSyncDocument,
    "\n  query KlingTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    node(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    tasks(filter: { vendors: [KLING] }) {\n      edges {\n        node {\n          __typename\n          ...KlingFields\n        }\n      }\n    }\n  }\n": types.KlingTaskDocument,
    "\n  fragment AnthropicMessageFields on AnthropicMessage {\n    upstreamId\n    model\n    content {\n      __typename\n      ... on AnthropicTextBlock {\n        text\n      }\n      ... on AnthropicToolUseBlock {\n        id\n        name\n        input\n      }\n      ... on AnthropicThinkingBlock {\n        thinking\n        signature\n      }\n      ... on AnthropicRedactedThinkingBlock {\n        data\n      }\n    }\n    stopReason\n    stopSequence\n    usage {\n      inputTokens\n      outputTokens\n      cacheCreationInputTokens\n      cacheReadInputTokens\n      cacheCreationFiveMinuteInputTokens\n      cacheCreationOneHourInputTokens\n    }\n  }\n": types.AnthropicMessageFieldsFragmentDoc,
    "\n  mutation AnthropicCreateMessage($input: AnthropicCreateMessageInput!) {\n    anthropicCreateMessage(input: $input) {\n      __typename\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n": types.AnthropicCreateMessageDocument,
    "\n  subscription AnthropicStreamMessage($input: AnthropicCreateMessageInput!) {\n    anthropicStreamMessage(input: $input) {\n      __typename\n      ... on AnthropicTextDelta {\n        block\n        text\n      }\n      ... on AnthropicThinkingDelta {\n        block\n        text\n      }\n      ... on AnthropicToolUse {\n        block\n        id\n        name\n        input\n      }\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n": types.AnthropicStreamMessageDocument,
    "\n  query Models {\n    models {\n      __typename\n      ... on ModelsSuccess {\n        models {\n          name\n          ownedBy\n          endpointTypes\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n    }\n  }\n": types.ModelsDocument,
    "\n  query Model($name: String!) {\n    model(name: $name) {\n      __typename\n      ... on Model {\n        name\n        ownedBy\n        endpointTypes\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.ModelDocument,
    "\n  mutation CreateEmbeddings($input: CreateEmbeddingsInput!) {\n    createEmbeddings(input: $input) {\n      __typename\n      ... on Embeddings {\n        model\n        embeddings {\n          vector\n        }\n        usage {\n          promptTokens\n          totalTokens\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateEmbeddingsDocument,
    "\n  mutation CreateCompletion($input: CreateCompletionInput!) {\n    createCompletion(input: $input) {\n      __typename\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateCompletionDocument,
    "\n  fragment CompletionFields on Completion {\n    upstreamId\n    model\n    choices {\n      index\n      text\n      finishReason\n      logprobs\n    }\n    usage {\n      promptTokens\n      completionTokens\n      totalTokens\n    }\n  }\n": types.CompletionFieldsFragmentDoc,
    "\n  subscription StreamCompletion($input: CreateCompletionInput!) {\n    streamCompletion(input: $input) {\n      __typename\n      ... on CompletionTextDelta {\n        choice\n        text\n      }\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.StreamCompletionDocument,
    "\n  fragment MidjourneyFields on MidjourneyTask {\n    ...TaskFields\n    state\n    action\n    awaitsModal\n    buttons {\n      customId\n      label\n      emoji\n    }\n    queuePosition\n    finalPrompt\n    suggestions\n    callerState\n  }\n": types.MidjourneyFieldsFragmentDoc,
    "\n  fragment MidjourneyErrors on Error {\n    ...ErrorFields\n    ... on ContentRefusedError {\n      bannedWord\n    }\n  }\n": types.MidjourneyErrorsFragmentDoc,
    "\n  mutation MidjourneyImagine($input: MidjourneyImagineInput!) {\n    midjourneyImagine(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyImagineDocument,
    "\n  mutation MidjourneyPressButton($input: MidjourneyPressButtonInput!) {\n    midjourneyPressButton(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyPressButtonDocument,
    "\n  mutation MidjourneySubmitModal($input: MidjourneySubmitModalInput!) {\n    midjourneySubmitModal(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneySubmitModalDocument,
    "\n  mutation MidjourneyBlend($input: MidjourneyBlendInput!) {\n    midjourneyBlend(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyBlendDocument,
    "\n  mutation MidjourneyDescribe($input: MidjourneyDescribeInput!) {\n    midjourneyDescribe(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyDescribeDocument,
    "\n  mutation MidjourneyShorten($input: MidjourneyShortenInput!) {\n    midjourneyShorten(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyShortenDocument,
    "\n  mutation MidjourneyUploadImages($input: MidjourneyUploadImagesInput!) {\n    midjourneyUploadImages(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyUploadImagesDocument,
    "\n  query MidjourneyImageSeed($taskId: ID!) {\n    midjourneyImageSeed(taskId: $taskId) {\n      __typename\n      ... on MidjourneyImageSeedSuccess {\n        seed\n      }\n      ...MidjourneyErrors\n    }\n  }\n": types.MidjourneyImageSeedDocument,
    "\n  query MidjourneyTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n": types.MidjourneyTaskDocument,
    "\n  subscription MidjourneyTaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n": types.MidjourneyTaskUpdatedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n"): (typeof documents)["\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LumaGenerateVideo($input: LumaGenerateVideoInput!) {\n    lumaGenerateVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation LumaGenerateVideo($input: LumaGenerateVideoInput!) {\n    lumaGenerateVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LumaGenerateVideoOfficial($input: LumaGenerateVideoOfficialInput!) {\n    lumaGenerateVideoOfficial(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation LumaGenerateVideoOfficial($input: LumaGenerateVideoOfficialInput!) {\n    lumaGenerateVideoOfficial(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LumaUnwatermarkedVideo($taskId: ID!) {\n    lumaUnwatermarkedVideo(taskId: $taskId) {\n      __typename\n      ... on VideoAsset {\n        url\n        expiresAt\n        expired\n      }\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  query LumaUnwatermarkedVideo($taskId: ID!) {\n    lumaUnwatermarkedVideo(taskId: $taskId) {\n      __typename\n      ... on VideoAsset {\n        url\n        expiresAt\n        expired\n      }\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptTask($input: AdoptTaskInput!) {\n    adoptTask(input: $input) {\n      __typename\n      ... on AdoptTaskSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation AdoptTask($input: AdoptTaskInput!) {\n    adoptTask(input: $input) {\n      __typename\n      ... on AdoptTaskSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeTracking($input: ResumeTrackingInput!) {\n    resumeTracking(input: $input) {\n      __typename\n      ... on ResumeTrackingSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeTracking($input: ResumeTrackingInput!) {\n    resumeTracking(input: $input) {\n      __typename\n      ... on ResumeTrackingSuccess {\n        task {\n          ...TaskFields\n        }\n      }\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Task($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...TaskFields\n      ... on LumaTask {\n        state\n        estimatedWaitSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  query Task($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...TaskFields\n      ... on LumaTask {\n        state\n        estimatedWaitSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Nodes($id: ID!, $ids: [ID!]!) {\n    node(id: $id) {\n      id\n    }\n    nodes(ids: $ids) {\n      id\n    }\n  }\n"): (typeof documents)["\n  query Nodes($id: ID!, $ids: [ID!]!) {\n    node(id: $id) {\n      id\n    }\n    nodes(ids: $ids) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($filter: TaskFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    tasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($filter: TaskFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    tasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      eventCursor\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      eventCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  subscription TaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TaskEvents($filter: TaskFilter, $after: String) {\n    taskEvents(filter: $filter, after: $after) {\n      cursor\n      at\n      task {\n        ...TaskFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TaskEvents($filter: TaskFilter, $after: String) {\n    taskEvents(filter: $filter, after: $after) {\n      cursor\n      at\n      task {\n        ...TaskFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KlingFields on KlingTask {\n    ...TaskFields\n    state\n    parentVideoId\n    chargedUnits\n    assets {\n      upstreamId\n      size\n      ... on VideoAsset {\n        width\n        height\n        durationSeconds\n      }\n      ... on ImageAsset {\n        width\n        height\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment KlingFields on KlingTask {\n    ...TaskFields\n    state\n    parentVideoId\n    chargedUnits\n    assets {\n      upstreamId\n      size\n      ... on VideoAsset {\n        width\n        height\n        durationSeconds\n      }\n      ... on ImageAsset {\n        width\n        height\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KlingGenerateImage($input: KlingGenerateImageInput!) {\n    klingGenerateImage(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation KlingGenerateImage($input: KlingGenerateImageInput!) {\n    klingGenerateImage(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KlingVirtualTryOn($input: KlingVirtualTryOnInput!) {\n    klingVirtualTryOn(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation KlingVirtualTryOn($input: KlingVirtualTryOnInput!) {\n    klingVirtualTryOn(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KlingTextToVideo($input: KlingTextToVideoInput!) {\n    klingTextToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation KlingTextToVideo($input: KlingTextToVideoInput!) {\n    klingTextToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KlingImageToVideo($input: KlingImageToVideoInput!) {\n    klingImageToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation KlingImageToVideo($input: KlingImageToVideoInput!) {\n    klingImageToVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KlingExtendVideo($input: KlingExtendVideoInput!) {\n    klingExtendVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation KlingExtendVideo($input: KlingExtendVideoInput!) {\n    klingExtendVideo(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KlingLipSync($input: KlingLipSyncInput!) {\n    klingLipSync(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation KlingLipSync($input: KlingLipSyncInput!) {\n    klingLipSync(input: $input) {\n      __typename\n      ...KlingFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KlingTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    node(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    tasks(filter: { vendors: [KLING] }) {\n      edges {\n        node {\n          __typename\n          ...KlingFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query KlingTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    node(id: $id) {\n      __typename\n      ...KlingFields\n    }\n    tasks(filter: { vendors: [KLING] }) {\n      edges {\n        node {\n          __typename\n          ...KlingFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnthropicMessageFields on AnthropicMessage {\n    upstreamId\n    model\n    content {\n      __typename\n      ... on AnthropicTextBlock {\n        text\n      }\n      ... on AnthropicToolUseBlock {\n        id\n        name\n        input\n      }\n      ... on AnthropicThinkingBlock {\n        thinking\n        signature\n      }\n      ... on AnthropicRedactedThinkingBlock {\n        data\n      }\n    }\n    stopReason\n    stopSequence\n    usage {\n      inputTokens\n      outputTokens\n      cacheCreationInputTokens\n      cacheReadInputTokens\n      cacheCreationFiveMinuteInputTokens\n      cacheCreationOneHourInputTokens\n    }\n  }\n"): (typeof documents)["\n  fragment AnthropicMessageFields on AnthropicMessage {\n    upstreamId\n    model\n    content {\n      __typename\n      ... on AnthropicTextBlock {\n        text\n      }\n      ... on AnthropicToolUseBlock {\n        id\n        name\n        input\n      }\n      ... on AnthropicThinkingBlock {\n        thinking\n        signature\n      }\n      ... on AnthropicRedactedThinkingBlock {\n        data\n      }\n    }\n    stopReason\n    stopSequence\n    usage {\n      inputTokens\n      outputTokens\n      cacheCreationInputTokens\n      cacheReadInputTokens\n      cacheCreationFiveMinuteInputTokens\n      cacheCreationOneHourInputTokens\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnthropicCreateMessage($input: AnthropicCreateMessageInput!) {\n    anthropicCreateMessage(input: $input) {\n      __typename\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation AnthropicCreateMessage($input: AnthropicCreateMessageInput!) {\n    anthropicCreateMessage(input: $input) {\n      __typename\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AnthropicStreamMessage($input: AnthropicCreateMessageInput!) {\n    anthropicStreamMessage(input: $input) {\n      __typename\n      ... on AnthropicTextDelta {\n        block\n        text\n      }\n      ... on AnthropicThinkingDelta {\n        block\n        text\n      }\n      ... on AnthropicToolUse {\n        block\n        id\n        name\n        input\n      }\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  subscription AnthropicStreamMessage($input: AnthropicCreateMessageInput!) {\n    anthropicStreamMessage(input: $input) {\n      __typename\n      ... on AnthropicTextDelta {\n        block\n        text\n      }\n      ... on AnthropicThinkingDelta {\n        block\n        text\n      }\n      ... on AnthropicToolUse {\n        block\n        id\n        name\n        input\n      }\n      ...AnthropicMessageFields\n      ...ErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Models {\n    models {\n      __typename\n      ... on ModelsSuccess {\n        models {\n          name\n          ownedBy\n          endpointTypes\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query Models {\n    models {\n      __typename\n      ... on ModelsSuccess {\n        models {\n          name\n          ownedBy\n          endpointTypes\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Model($name: String!) {\n    model(name: $name) {\n      __typename\n      ... on Model {\n        name\n        ownedBy\n        endpointTypes\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Model($name: String!) {\n    model(name: $name) {\n      __typename\n      ... on Model {\n        name\n        ownedBy\n        endpointTypes\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateEmbeddings($input: CreateEmbeddingsInput!) {\n    createEmbeddings(input: $input) {\n      __typename\n      ... on Embeddings {\n        model\n        embeddings {\n          vector\n        }\n        usage {\n          promptTokens\n          totalTokens\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateEmbeddings($input: CreateEmbeddingsInput!) {\n    createEmbeddings(input: $input) {\n      __typename\n      ... on Embeddings {\n        model\n        embeddings {\n          vector\n        }\n        usage {\n          promptTokens\n          totalTokens\n        }\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCompletion($input: CreateCompletionInput!) {\n    createCompletion(input: $input) {\n      __typename\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCompletion($input: CreateCompletionInput!) {\n    createCompletion(input: $input) {\n      __typename\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CompletionFields on Completion {\n    upstreamId\n    model\n    choices {\n      index\n      text\n      finishReason\n      logprobs\n    }\n    usage {\n      promptTokens\n      completionTokens\n      totalTokens\n    }\n  }\n"): (typeof documents)["\n  fragment CompletionFields on Completion {\n    upstreamId\n    model\n    choices {\n      index\n      text\n      finishReason\n      logprobs\n    }\n    usage {\n      promptTokens\n      completionTokens\n      totalTokens\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StreamCompletion($input: CreateCompletionInput!) {\n    streamCompletion(input: $input) {\n      __typename\n      ... on CompletionTextDelta {\n        choice\n        text\n      }\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StreamCompletion($input: CreateCompletionInput!) {\n    streamCompletion(input: $input) {\n      __typename\n      ... on CompletionTextDelta {\n        choice\n        text\n      }\n      ... on Completion {\n        ...CompletionFields\n      }\n      ... on Error {\n        code\n        message\n      }\n      ... on InvalidInputError {\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MidjourneyFields on MidjourneyTask {\n    ...TaskFields\n    state\n    action\n    awaitsModal\n    buttons {\n      customId\n      label\n      emoji\n    }\n    queuePosition\n    finalPrompt\n    suggestions\n    callerState\n  }\n"): (typeof documents)["\n  fragment MidjourneyFields on MidjourneyTask {\n    ...TaskFields\n    state\n    action\n    awaitsModal\n    buttons {\n      customId\n      label\n      emoji\n    }\n    queuePosition\n    finalPrompt\n    suggestions\n    callerState\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MidjourneyErrors on Error {\n    ...ErrorFields\n    ... on ContentRefusedError {\n      bannedWord\n    }\n  }\n"): (typeof documents)["\n  fragment MidjourneyErrors on Error {\n    ...ErrorFields\n    ... on ContentRefusedError {\n      bannedWord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneyImagine($input: MidjourneyImagineInput!) {\n    midjourneyImagine(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneyImagine($input: MidjourneyImagineInput!) {\n    midjourneyImagine(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneyPressButton($input: MidjourneyPressButtonInput!) {\n    midjourneyPressButton(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneyPressButton($input: MidjourneyPressButtonInput!) {\n    midjourneyPressButton(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneySubmitModal($input: MidjourneySubmitModalInput!) {\n    midjourneySubmitModal(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneySubmitModal($input: MidjourneySubmitModalInput!) {\n    midjourneySubmitModal(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneyBlend($input: MidjourneyBlendInput!) {\n    midjourneyBlend(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneyBlend($input: MidjourneyBlendInput!) {\n    midjourneyBlend(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneyDescribe($input: MidjourneyDescribeInput!) {\n    midjourneyDescribe(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneyDescribe($input: MidjourneyDescribeInput!) {\n    midjourneyDescribe(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneyShorten($input: MidjourneyShortenInput!) {\n    midjourneyShorten(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneyShorten($input: MidjourneyShortenInput!) {\n    midjourneyShorten(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MidjourneyUploadImages($input: MidjourneyUploadImagesInput!) {\n    midjourneyUploadImages(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  mutation MidjourneyUploadImages($input: MidjourneyUploadImagesInput!) {\n    midjourneyUploadImages(input: $input) {\n      __typename\n      ...MidjourneyFields\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MidjourneyImageSeed($taskId: ID!) {\n    midjourneyImageSeed(taskId: $taskId) {\n      __typename\n      ... on MidjourneyImageSeedSuccess {\n        seed\n      }\n      ...MidjourneyErrors\n    }\n  }\n"): (typeof documents)["\n  query MidjourneyImageSeed($taskId: ID!) {\n    midjourneyImageSeed(taskId: $taskId) {\n      __typename\n      ... on MidjourneyImageSeedSuccess {\n        seed\n      }\n      ...MidjourneyErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MidjourneyTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n"): (typeof documents)["\n  query MidjourneyTask($id: ID!) {\n    task(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MidjourneyTaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n"): (typeof documents)["\n  subscription MidjourneyTaskUpdated($id: ID!) {\n    taskUpdated(id: $id) {\n      __typename\n      ...MidjourneyFields\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;